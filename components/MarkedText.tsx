import { markWords } from './mark-words.ts';

interface MarkedTextProps {
  readonly text: string;
  /** The deciding words. */
  readonly words: readonly string[];
  /** Words that agree, where the deciding ones do not: they stand out less. */
  readonly agreeing?: readonly string[];
}

/** A text word for word, the deciding words marked where they are found in it. */
export function MarkedText({ text, words, agreeing = [] }: MarkedTextProps) {
  let at = 0;
  const parts = markWords(text, words).flatMap((part) =>
    part.marked
      ? [{ ...part, agrees: false }]
      : markWords(part.text, agreeing).map((one) => ({ ...one, agrees: true })),
  );
  return (
    <>
      {parts.map((part) => {
        const key = at;
        at += part.text.length;
        return part.marked ? (
          <mark key={key} data-stance={part.agrees ? 'corroborates' : undefined}>
            {part.text}
          </mark>
        ) : (
          <span key={key}>{part.text}</span>
        );
      })}
    </>
  );
}
