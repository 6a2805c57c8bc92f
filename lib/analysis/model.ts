/** The nouns of the analysis. Types only: read this first. All of it is plain JSON. */
import type { EntityType } from '../dossier/entity-schema.ts';

/** What a stretch of the page's own text is, told from its tags and roles. */
export type BlockKind = 'headline' | 'paragraph' | 'listItem' | 'caption' | 'quote';

/** One stretch of the page's own text that reads in one go. */
export interface Block {
  /** The text nodes' characters, never trimmed, so that offsets lead back to the page; line ends of the source are spaces, a `<br>` is a `\n` of its own. */
  readonly text: string;
  readonly kind: BlockKind;
}

/** The page's own text: what an author wrote, without navigation, comments, related links and advertisements. */
export interface PageText {
  readonly url: string;
  readonly title: string;
  /** BCP 47 language tag as the page declares it, or found from its letters; `''` where neither tells. */
  readonly lang: string;
  /** The day the page says it was published, ISO 8601 (`2024-02-20`). */
  readonly published?: string;
  readonly blocks: readonly Block[];
  /** The page is longer than what is read of one: this is its beginning. */
  readonly isFirstPart?: true;
}

/** A stretch of one block. */
export interface Span {
  /** Index into `PageText.blocks`. */
  readonly block: number;
  /** Offset into the block's text, in UTF-16 units. */
  readonly start: number;
  /** Offset into the block's text, in UTF-16 units, end exclusive. */
  readonly end: number;
}

/** One place where an entity is named. Sorted by place; mentions never overlap. */
export interface Mention extends Span {
  readonly entityId: string;
}

/** Whether the page is about a topic of the dossier, and which words decided. */
export interface TopicVerdict {
  readonly about: boolean;
  /** Ids of the topics, in the dossier's order. */
  readonly topics: readonly string[];
  /** One sentence of the page for each topic. */
  readonly because: readonly { readonly topicId: string; readonly sentence: string }[];
}

/** A stretch of the page word for word (W3C TextQuoteSelector and TextPositionSelector). */
export interface Quote extends Span {
  readonly exact: string;
  /** Up to 32 UTF-16 units before. */
  readonly prefix: string;
  /** Up to 32 UTF-16 units after. */
  readonly suffix: string;
}

/** A place in an assertion that a value can fill. */
export type SlotName =
  | 'event'
  | 'agent'
  | 'object'
  | 'recipient'
  | 'giver'
  | 'speaker'
  | 'route'
  | 'time'
  | 'weekday'
  | 'year'
  | 'place'
  | 'number'
  | 'order'
  | 'assessment'
  | 'certainty';

/** How the words on the page stand to the words in the article, for one slot. */
export type SlotRelation = 'same' | 'differs' | 'denied' | 'left open here' | 'left open there';

/** One row of the alignment. */
export interface SlotComparison {
  readonly slot: SlotName;
  /** The words on the page, verbatim; where the page leaves the slot open, those that say so. */
  readonly page: string;
  /** Id of the entity that these words mean where they are a pronoun or the like ("he"). */
  readonly means?: string;
  /** The words in the article, verbatim; where the article leaves the slot open, those that say so, or `''`. */
  readonly article: string;
  readonly relation: SlotRelation;
}

export type Stance = 'corroborates' | 'contrasts';

/** Why a point has its stance: data, from which the interface makes its one line. */
export interface Reason {
  readonly kind:
    | 'says the same'
    | 'gives a different value'
    | 'denies it'
    | 'states what the article leaves open'
    | 'leaves open what the article states'
    | 'judges it the other way';
  /** The slot that decided; absent where all that both sides fill agree. */
  readonly slot?: SlotName;
  readonly alignment: readonly SlotComparison[];
}

/** Which judge found a piece of evidence: slots that agree or differ, a likeness to labelled sentences, or both. */
export type Basis = 'slots' | 'likeness' | 'both';

/** `strong` where both judges say so; `likely` where one does. How often each is right is measured (`npm run eval -- report`). */
export type Certainty = 'strong' | 'likely';

/** A point with its stance to a claim. */
export interface Evidence {
  /** Id of the point (`B8a`). */
  readonly pointId: string;
  /** Id of the article sentence that the point stands in (`B8`). */
  readonly ref: string;
  readonly stance: Stance;
  readonly basis: Basis;
  readonly certainty: Certainty;
  readonly reason: Reason;
}

/** A page sentence that asserts something a point speaks to. */
export interface Claim {
  readonly quote: Quote;
}

/** A claim with its evidence: never empty, at most one piece for a point. */
export interface Finding {
  readonly claim: Claim;
  readonly evidence: readonly Evidence[];
}

/** All that is known of one page. */
export interface PageAnalysis {
  readonly topic: TopicVerdict;
  readonly mentions: readonly Mention[];
  /** In page order. Empty when `compared` is false. */
  readonly findings: readonly Finding[];
  /** Sentences that speak of several of the dossier's entities, and that no point speaks to; in page order. */
  readonly unaddressed: readonly Claim[];
  /** Whether statements in the page's language are compared at all (mentions are found in any case). */
  readonly compared: boolean;
  /** The page is very long: only what stands at its beginning was compared. */
  readonly isFirstPart?: true;
}

/** What a finding's evidence amounts to. */
export type FindingStance = Stance | 'both';

/** What the overlay knows of its page; the popup asks for it, the toolbar icon follows it. */
export interface PageView {
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  /** The day the page says it was published, ISO 8601. */
  readonly published?: string;
  readonly dossierId: string;
  readonly analysis: PageAnalysis;
  /** Where in the page's text each finding begins: from 0, its beginning, to 1, its end. As many as there are findings. */
  readonly places: readonly number[];
  /** The names by which the page calls each entity, as they stand there, the most used first; by entity id. */
  readonly namedAs: Readonly<Record<string, readonly string[]>>;
  /** Findings that the reader has muted: not painted, not counted, and none of `analysis.findings`. */
  readonly muted: readonly Finding[];
  /** Those of them, by their words, that are muted for as long as the page is open. */
  readonly mutedHere: readonly string[];
  /** The reader has chosen marks, and this page cannot take them: it is painted as others are. */
  readonly marksRefused?: true;
}

/** What the popup has to say of the active tab: one answer for each case. */
export type TabState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'off topic' }
  | { readonly kind: 'on topic'; readonly view: PageView }
  | { readonly kind: 'off here'; readonly scope: 'everywhere' | 'this site' }
  /** No extension can read it: a browser page, a store, a viewer. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'permission missing' }
  /** The page's script did not answer in time. */
  | { readonly kind: 'no answer' };

/** What the toolbar needs to know of a page. */
export interface TabSummary {
  readonly kind: TabState['kind'];
  /** Number of findings; 0 off topic. */
  readonly findings: number;
}

/** How much is highlighted: only what contrasts; all findings; findings and entities. */
export type Density = 'contrasts' | 'findings' | 'all';

/** How highlights look: faint tints and lines; strong ones; lines alone. */
export type HighlightStyle = 'calm' | 'strong' | 'lines';

/** A sentence that the reader wants to hear no more of. */
export interface Mute {
  readonly dossierId: string;
  /** The page's sentence, word for word. */
  readonly exact: string;
  /** ISO 8601 time at which it was muted. */
  readonly since: string;
}

/** The reader's word that a piece of evidence does not fit its sentence. */
export interface Objection {
  /** ISO 8601 time. */
  readonly at: string;
  readonly url: string;
  readonly title: string;
  readonly dossierId: string;
  /** Edition of the dossier, an ISO day. */
  readonly edition: string;
  /** The page's sentence, word for word. */
  readonly exact: string;
  readonly pointId: string;
  readonly stance: Stance;
  /** The reader's own words; may be `''`. */
  readonly note: string;
}

/** What the reader has chosen; kept on this device. */
export interface Settings {
  readonly enabled: boolean;
  readonly highlights: boolean;
  /** How pages are painted: beside their text (where absent), or with elements put into it. */
  readonly painter?: 'highlights' | 'marks';
  /** `all` where absent. */
  readonly density?: Density;
  /** `calm` where absent. */
  readonly style?: HighlightStyle;
  /** Types whose entities are not highlighted; none where absent. */
  readonly typesOff?: readonly EntityType[];
  /** Ids of entities that are not highlighted; none where absent. */
  readonly entitiesOff?: readonly string[];
  /** Host names where nothing is read (`news.example`). */
  readonly sitesOff: readonly string[];
}
