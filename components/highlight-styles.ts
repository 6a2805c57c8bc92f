import type { FindingStance, HighlightStyle } from '../lib/analysis/model.ts';
import type { EntityType } from '../lib/dossier/entity-schema.ts';

/** Everything in a page that is painted in a style of its own; `active` is the statement in hand. */
export type HighlightName = EntityType | FindingStance | 'active';

/** Every style, in the order in which they are painted: a later one lies above. */
export const highlightNames: readonly HighlightName[] = [
  'person',
  'country',
  'place',
  'organization',
  'vehicle',
  'active',
  'corroborates',
  'contrasts',
  'both',
];

/** CSS declarations for `::highlight()`, which takes colours and text decoration only. */
type Declarations = Readonly<Record<HighlightName, string>>;

/** Lines told apart by their form, in colours that reach 3:1 on white and on black. */
const lines = {
  corroborates: 'text-decoration: underline solid 2px rgb(74 124 206)',
  contrasts: 'text-decoration: underline dashed 2px rgb(172 116 24)',
  both: 'text-decoration: underline double 2px rgb(152 98 190)',
} as const;

/** The styles that the reader can choose from. Tints are so faint that the page's text keeps its contrast. */
export const highlightDeclarations: Readonly<Record<HighlightStyle, Declarations>> = {
  calm: {
    person: 'background-color: rgb(64 132 214 / 0.15)',
    country: 'background-color: rgb(30 150 140 / 0.15)',
    place: 'background-color: rgb(128 140 60 / 0.17)',
    organization: 'background-color: rgb(142 100 200 / 0.15)',
    vehicle: 'background-color: rgb(196 136 48 / 0.17)',
    ...lines,
    active: 'background-color: rgb(128 120 150 / 0.26)',
  },
  strong: {
    person: 'background-color: rgb(64 132 214 / 0.28)',
    country: 'background-color: rgb(30 150 140 / 0.28)',
    place: 'background-color: rgb(128 140 60 / 0.3)',
    organization: 'background-color: rgb(142 100 200 / 0.28)',
    vehicle: 'background-color: rgb(196 136 48 / 0.3)',
    corroborates: 'text-decoration: underline solid 4px rgb(74 124 206)',
    contrasts: 'text-decoration: underline dashed 4px rgb(172 116 24)',
    both: 'text-decoration: underline double 4px rgb(152 98 190)',
    active: 'background-color: rgb(128 120 150 / 0.36)',
  },
  lines: {
    person: 'text-decoration: underline dotted 2px rgb(74 124 206)',
    country: 'text-decoration: underline dotted 2px rgb(28 138 128)',
    place: 'text-decoration: underline dotted 2px rgb(118 128 54)',
    organization: 'text-decoration: underline dotted 2px rgb(152 98 190)',
    vehicle: 'text-decoration: underline dotted 2px rgb(172 116 24)',
    ...lines,
    active: 'background-color: rgb(128 120 150 / 0.26)',
  },
};

/**
 * What to register where the reader has set the colours (`forced-colors: active`). Chromium then paints every registered highlight in
 * the colours of a selection, whatever a sheet says (measured), so that names would shout as loud as statements: they stay out.
 */
export const forcedHighlightNames: readonly HighlightName[] = ['active', 'corroborates', 'contrasts', 'both'];

/** The declarations there: lines in the text's own colour, which stands on the page's background or on a selection's. */
export const forcedHighlightDeclarations: Declarations = {
  person: 'background-color: Canvas',
  country: 'background-color: Canvas',
  place: 'background-color: Canvas',
  organization: 'background-color: Canvas',
  vehicle: 'background-color: Canvas',
  corroborates: 'text-decoration: underline solid 2px currentColor',
  contrasts: 'text-decoration: underline dashed 2px currentColor',
  both: 'text-decoration: underline double 2px currentColor',
  active: 'color: HighlightText; background-color: Highlight',
};

/**
 * Where highlights inherit, as the specification has it (Chromium), a rule for the root is one for all below it, and adopting the sheet costs a
 * page a third of the time: a rule for every element is matched against every element. Elsewhere (Firefox) it has to be that.
 */
export type HighlightScope = 'root' | 'every element';

/** Gives the names under which a style's ranges are registered. */
type Register = (name: HighlightName) => readonly string[];

/** The sheet for marks that are elements of the page, told apart by an attribute; on paper too, for that is what they are for. */
export function writeMarkSheet(attribute: string, register: Register, style: HighlightStyle): string {
  const plain = 'all: unset; display: inline; print-color-adjust: exact';
  return highlightNames
    .flatMap((name) =>
      register(name).map((key) => `mark[${attribute}="${key}"] { ${plain}; ${highlightDeclarations[style][name]} }`),
    )
    .join('\n');
}

/** The whole sheet for a page, screen only. */
export function writeHighlightSheet(
  register: Register,
  style: HighlightStyle,
  scope: HighlightScope = 'every element',
): string {
  const element = scope === 'root' ? ':root' : '';
  const write = (declarations: Declarations, indent: string) =>
    highlightNames
      .flatMap((name) =>
        register(name).map((key) => `${indent}${element}::highlight(${key}) { ${declarations[name]} }`),
      )
      .join('\n');
  return [
    '@media screen {',
    write(highlightDeclarations[style], '  '),
    '  @media (forced-colors: active) {',
    write(forcedHighlightDeclarations, '    '),
    '  }',
    '}',
  ].join('\n');
}
