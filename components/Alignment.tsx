import { i18n } from '#i18n';
import type { Reason } from '../lib/analysis/model.ts';
import type { ShownEntity } from '../lib/dossier/schema.ts';

/** The catalogue's names of the relations. */
const relationKeys = {
  same: 'same',
  differs: 'differs',
  denied: 'denied',
  'left open here': 'leftOpenHere',
  'left open there': 'leftOpenThere',
} as const;

interface AlignmentProps {
  readonly reason: Reason;
  /** The page's sentence: words that are not in it stand earlier on the page. */
  readonly sentence: string;
  /** Whose names are told where a pronoun stands. */
  readonly entities: readonly ShownEntity[];
}

/** What was compared, slot by slot: the page's words, the article's words, and how they stand to each other. */
export function Alignment({ reason, sentence, entities }: AlignmentProps) {
  const rows = reason.alignment
    .filter(({ page, article }) => page || article)
    .map((row) => ({ ...row, name: entities.find(({ id }) => id === row.means)?.name }));
  if (rows.length === 0) return null;
  return (
    <details class="alignment" open={reason.kind !== 'says the same'}>
      <summary>{i18n.t('alignment.title')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{i18n.t('alignment.slot')}</span>
            </th>
            <th scope="col">{i18n.t('alignment.page')}</th>
            <th scope="col">{i18n.t('alignment.article')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slot, page, name, article, relation }) => (
            <tr key={`${slot}:${page}:${article}`} data-relation={relation === 'same' ? 'same' : 'other'}>
              <th scope="row">
                {i18n.t(`slotName.${slot}`)}
                <span class="relation">{i18n.t(`relation.${relationKeys[relation]}`)}</span>
              </th>
              <td dir="auto">
                {page ? <span class="words">{page}</span> : i18n.t('alignment.none')}
                {name && <span class="relation">{i18n.t('alignment.means', { name })}</span>}
                {page && !sentence.includes(page) && <span class="relation">{i18n.t('alignment.earlier')}</span>}
              </td>
              <td dir="auto">{article ? <span class="words">{article}</span> : i18n.t('alignment.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
