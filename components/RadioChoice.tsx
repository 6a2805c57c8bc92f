import { useId } from 'preact/hooks';

interface RadioChoiceProps<T extends string> {
  readonly legend: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly nameOf: (option: T) => string;
  readonly onChoose: (option: T) => void;
}

/** One of a few, side by side. */
export function RadioChoice<T extends string>({ legend, options, chosen, nameOf, onChoose }: RadioChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="density">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          <span>{nameOf(option)}</span>
        </label>
      ))}
    </fieldset>
  );
}
