import { markWords } from './mark-words.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly words: readonly string[];
}

/** A text word for word, the deciding words marked where they are found in it. */
export function MarkedText({ text, words }: MarkedTextProps) {
  let at = 0;
  return (
    <>
      {markWords(text, words).map((part) => {
        const key = at;
        at += part.text.length;
        return part.marked ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
      })}
    </>
  );
}
