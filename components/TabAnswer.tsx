import { i18n } from '#i18n';
import type { DossierOutline } from '../lib/dossier/schema.ts';
import { describeReferences } from './describe-references.ts';
import type { ListActions } from './EvidenceList.tsx';
import { SelectionCheck } from './later.ts';
import type { PopupProps } from './Popup.tsx';
import { switchSite } from './switch-settings.ts';

/** A sentence, and what can be done about it. */
interface Answer {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly covers?: boolean;
}

type TabAnswerProps = ListActions &
  Pick<
    PopupProps,
    | 'state'
    | 'settings'
    | 'host'
    | 'outline'
    | 'dossier'
    | 'selection'
    | 'onSettings'
    | 'onAskPermission'
    | 'onCheckSelection'
  >;

function answerOff({ settings, host, onSettings }: TabAnswerProps, scope: 'everywhere' | 'this site'): Answer {
  if (scope === 'everywhere') {
    const run = () => onSettings({ ...settings, enabled: true });
    return { text: i18n.t('answer.offEverywhere'), action: { label: i18n.t('answer.switchOn'), run } };
  }
  if (!host) return { text: i18n.t('answer.offThisSite') };
  const run = () => onSettings(switchSite(settings, host, true));
  return { text: i18n.t('answer.offSite', { host }), action: { label: i18n.t('answer.switchOnSite'), run } };
}

function answer(props: TabAnswerProps): Answer {
  const { state, onAskPermission } = props;
  switch (state.kind) {
    case 'reading':
    case 'on topic': // Without its dossier there is nothing to tell yet.
      return { text: i18n.t('answer.reading') };
    case 'off topic':
      return { text: i18n.t('answer.offTopic'), covers: true };
    case 'off here':
      return answerOff(props, state.scope);
    case 'unreadable':
      return { text: i18n.t('answer.unreadable') };
    case 'permission missing':
      return {
        text: i18n.t('answer.permission'),
        action: { label: i18n.t('answer.askPermission'), run: onAskPermission },
      };
    case 'no answer':
      return { text: i18n.t('answer.noAnswer') };
    default: {
      const missed: never = state;
      return missed;
    }
  }
}

function Covered({ topics, articles }: DossierOutline) {
  return (
    <section class="covers">
      <h2 class="label">{i18n.t('popup.covers')}</h2>
      <ul class="plain">
        {topics.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <p class="compared">{describeReferences(articles)}</p>
    </section>
  );
}

/** The popup's answer where there is no analysis to show: one sentence, at most one button. */
export function TabAnswer(props: TabAnswerProps) {
  const { text, action, covers } = answer(props);
  return (
    <div class="answer">
      <p class="summary" role={props.state.kind === 'reading' ? 'status' : undefined}>
        {text}
      </p>
      {action && (
        <button type="button" class="primary" onClick={action.run}>
          {action.label}
        </button>
      )}
      {covers && props.outline && <Covered {...props.outline} />}
      {covers && props.dossier && (
        <SelectionCheck {...props} dossier={props.dossier} state={props.selection} onCheck={props.onCheckSelection} />
      )}
    </div>
  );
}
