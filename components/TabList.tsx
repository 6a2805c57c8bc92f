/** Keys that lead from one tab to another, and which way. */
export type TabKeys = Readonly<Record<string, 1 | -1>>;

/** The arrows, as where all of them lead through one row. */
export const arrowKeys: TabKeys = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

interface TabListProps<T extends string> {
  /** Beginning of the tabs' ids; `ID-TAB` for each. */
  readonly id: string;
  readonly tabs: readonly T[];
  readonly chosen: T;
  readonly class: string;
  readonly label: string;
  /** Which way a key leads; `undefined` where it is no key of the tabs. */
  readonly stepOf: (event: KeyboardEvent) => 1 | -1 | undefined;
  readonly nameOf: (tab: T) => string;
  /** Id of the view that a tab shows. */
  readonly viewOf: (tab: T) => string;
  readonly onChoose: (tab: T) => void;
}

/** Tabs of which one is chosen: one stop for Tab, from one to the next by the arrow keys. */
export function TabList<T extends string>(props: TabListProps<T>) {
  const { id, tabs, chosen, stepOf, nameOf, viewOf, onChoose } = props;
  const move = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    const next = step && tabs[(tabs.indexOf(chosen) + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div class={props.class} role="tablist" aria-label={props.label}>
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`${id}-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          aria-controls={viewOf(tab)}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
          onKeyDown={move}
        >
          {nameOf(tab)}
        </button>
      ))}
    </div>
  );
}
