import { i18n } from '#i18n';
import type { FindingStance } from '../lib/analysis/model.ts';
import { readLocale } from './locale.ts';

const stances: readonly FindingStance[] = ['corroborates', 'contrasts', 'both'];

/** What a first run shows. */
export interface WelcomeProps {
  /** Names of the topics that there are references on. */
  readonly topics: readonly string[];
  /** Address of the toolbar button's picture. */
  readonly icon: string;
  /** Keys that open the popup; `''` where there are none. */
  readonly keys: string;
  /** Whether the browser lets pages be read. */
  readonly mayRead: boolean;
  /** Address of the sample page; absent where there is none. */
  readonly sampleHref?: string | undefined;
  readonly onAskPermission: () => void;
  readonly onOpenOptions: () => void;
}

/** The lines that pages will have, with their words. */
function Lines() {
  return (
    <dl class="welcome-lines">
      {stances.map((stance) => (
        <div key={stance} class="welcome-line">
          <dt>
            <span class="line-sample" data-stance={stance}>
              {i18n.t(`stance.${stance}`)}
            </span>
          </dt>
          <dd>{i18n.t(`welcome.line.${stance}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One page for a first run: what it does and does not, what it looks like, where to find it, and a page to try. */
export function Welcome(props: WelcomeProps) {
  const { topics, icon, keys, mayRead, sampleHref, onAskPermission, onOpenOptions } = props;
  return (
    <main class="welcome second-source" {...readLocale()}>
      <p class="kicker">{i18n.t('extName')}</p>
      <h1 class="options-title">{i18n.t('welcome.title')}</h1>
      <p class="lead">
        {i18n.t('welcome.does')} {i18n.t('welcome.shows')} {i18n.t('welcome.doesNot')}
      </p>
      {!mayRead && (
        <section class="welcome-ask" aria-labelledby="ask-title">
          <h2 id="ask-title">{i18n.t('welcome.askTitle')}</h2>
          <p>{i18n.t('welcome.ask')}</p>
          <button type="button" class="primary" onClick={onAskPermission}>
            {i18n.t('answer.askPermission')}
          </button>
        </section>
      )}
      {sampleHref && (
        <p class="welcome-try">
          <a class={mayRead ? 'welcome-sample primary' : 'welcome-sample'} href={sampleHref}>
            {i18n.t('welcome.try')}
          </a>
        </p>
      )}
      <section aria-labelledby="lines-title">
        <h2 id="lines-title">{i18n.t('welcome.lines')}</h2>
        <Lines />
        <p class="soft">{i18n.t('welcome.noLine')}</p>
      </section>
      <section aria-labelledby="where-title">
        <h2 id="where-title">{i18n.t('welcome.where')}</h2>
        <p class="welcome-button">
          <img src={icon} alt="" width="32" height="32" />
          <span>
            {i18n.t('welcome.button')} {keys && i18n.t('welcome.keys', { keys })}
          </span>
        </p>
      </section>
      <section aria-labelledby="reads-title">
        <h2 id="reads-title">{i18n.t('welcome.reads')}</h2>
        <p>{i18n.t('welcome.readsWhat')}</p>
        <ul class="bullets">
          {topics.map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
        <p>{i18n.t('welcome.sends')}</p>
        <p>
          <button type="button" onClick={onOpenOptions}>
            {i18n.t('welcome.options')}
          </button>
        </p>
      </section>
    </main>
  );
}
