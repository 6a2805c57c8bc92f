import { i18n } from '#i18n';

const acts = ['next', 'previous', 'across', 'letGo'] as const;

/** The keys of the reading room and what they do. */
export function ReaderKeys() {
  return (
    <dl class="reader-keys" aria-label={i18n.t('reader.keys')}>
      {acts.map((act) => (
        <div key={act}>
          <dt>
            <kbd>{i18n.t(`reader.key.${act}`)}</kbd>
          </dt>
          <dd>{i18n.t(`reader.keyDoes.${act}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
