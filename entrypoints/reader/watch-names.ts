import { i18n } from '#i18n';
import type { ArticleText, ShownEntity } from '../../lib/dossier/schema.ts';
import { covers } from '../../lib/page/find-place.ts';
import { toRanges } from '../../lib/page/paint-text.ts';

/** The names to be seen on the text, and whose they are. */
export interface ShownNames {
  readonly names: ArticleText['names'];
  readonly entities: readonly ShownEntity[];
}

/** Says who is meant where the pointer rests on a highlighted name, in the browser's own way: the text itself has no element for it. */
export function watchNames(text: HTMLElement, read: () => ShownNames): void {
  text.addEventListener('pointermove', ({ clientX, clientY }) => {
    const { names, entities } = read();
    const ranges = toRanges(text, names);
    const at = ranges.findIndex((range) => covers(range, clientX, clientY));
    const entity = entities.find(({ id }) => id === names[at]?.entityId);
    if (entity) text.title = i18n.t('reader.who', { name: entity.name, about: entity.about });
    else text.removeAttribute('title');
  });
}
