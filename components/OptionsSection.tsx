import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

/** The parts of the page of options, in their order. */
export const sectionNames = [
  'pages',
  'highlights',
  'shortcuts',
  'language',
  'quality',
  'references',
  'stored',
  'permissions',
  'privacy',
] as const;

interface OptionsSectionProps {
  readonly name: (typeof sectionNames)[number];
  readonly children: ComponentChildren;
}

/** One part of the page, under its heading; its name is its address on the page. */
export function OptionsSection({ name, children }: OptionsSectionProps) {
  return (
    <section class="options-section" id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`} tabIndex={-1}>
        {i18n.t(`options.section.${name}`)}
      </h2>
      {children}
    </section>
  );
}
