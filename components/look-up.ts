import type { Evidence, Finding, FindingStance, Stance } from '../lib/analysis/model.ts';
import { articleIdOf } from '../lib/dossier/point-id.ts';
import type { DossierOutline, PointOutline, ShownArticle, ShownPoint } from '../lib/dossier/schema.ts';

/** What places points: a dossier in full, or its outline. */
type Placing<P extends PointOutline> = Pick<DossierOutline, 'articles'> & { readonly points: readonly P[] };

/** A point in the article that it stands in. */
export interface PlacedPoint<P extends PointOutline = ShownPoint> {
  readonly point: P;
  readonly article: ShownArticle;
}

/** Evidence with its point and article, ready to be drawn; to be counted where the point is an outline. */
export interface PlacedEvidence<P extends PointOutline = ShownPoint> extends PlacedPoint<P> {
  readonly evidence: Evidence;
  /** The page's sentence that it speaks of, word for word. */
  readonly sentence: string;
}

/** The point of that id with its article; `undefined` where the dossier has none (an older page, a newer dossier). */
export function findPoint<P extends PointOutline>(dossier: Placing<P>, pointId: string): PlacedPoint<P> | undefined {
  const point = dossier.points.find(({ id }) => id === pointId);
  const article = point && dossier.articles.find(({ id }) => id === articleIdOf(point.id));
  return point && article && { point, article };
}

/** A finding's evidence with its points: what contrasts first, otherwise in the given order. */
export function placeEvidence<P extends PointOutline>(finding: Finding, dossier: Placing<P>): PlacedEvidence<P>[] {
  const placed = finding.evidence.flatMap((evidence) => {
    const place = findPoint(dossier, evidence.pointId);
    return place ? [{ ...place, evidence, sentence: finding.claim.quote.exact }] : [];
  });
  const withStance = (stance: Stance) => placed.filter(({ evidence }) => evidence.stance === stance);
  return [...withStance('contrasts'), ...withStance('corroborates')];
}

/** The same evidence with what is quoted of it; none while there is only an outline. */
export function quoteEvidence(
  placed: readonly PlacedEvidence<PointOutline>[],
  dossier: Placing<ShownPoint> | undefined,
): PlacedEvidence[] {
  return placed.flatMap((one) => {
    const place = dossier && findPoint(dossier, one.point.id);
    return place ? [{ ...one, ...place }] : [];
  });
}

/** What a finding's evidence amounts to. */
export function readStance({ evidence }: Finding): FindingStance {
  const stances = new Set(evidence.map(({ stance }) => stance));
  if (stances.size > 1) return 'both';
  return stances.has('contrasts') ? 'contrasts' : 'corroborates';
}

/** How many of these stances there are, in the order in which they are told. */
export function countStances<S extends FindingStance>(stances: readonly S[]): { stance: S; count: number }[] {
  const order: readonly FindingStance[] = ['corroborates', 'contrasts', 'both'];
  return order.flatMap((name) => {
    const same = stances.filter((stance) => stance === name);
    const [stance] = same;
    return stance ? [{ stance, count: same.length }] : [];
  });
}

/** Questions to which one reference gives the page's answer and another gives another. */
export function findDisagreements(placed: readonly PlacedEvidence<PointOutline>[], dossier: DossierOutline): string[] {
  return dossier.questions.flatMap((question) => {
    const here = placed.filter(({ point }) => point.question === question.id);
    const articlesOf = (stance: Stance) =>
      here.filter(({ evidence }) => evidence.stance === stance).map(({ article }) => article.id);
    const agreeing = articlesOf('corroborates');
    const disagree = articlesOf('contrasts').some((id) => agreeing.some((other) => other !== id));
    return disagree ? [question.text] : [];
  });
}

/** One statement of the page, with what is said of it on one question. */
export interface QuestionStatement {
  readonly finding: Finding;
  /** Place in the page's list of findings. */
  readonly index: number;
  readonly placed: readonly PlacedEvidence<PointOutline>[];
  /** The other questions that the statement is compared under. */
  readonly alsoUnder: readonly string[];
}

/** A question, and the page's statements that the references' points on it speak to: what they contrast with first. */
export interface QuestionFindings {
  readonly id: string;
  readonly text: string;
  readonly statements: readonly QuestionStatement[];
  readonly stance: FindingStance;
  /** Whether one reference gives the page's answer and another gives another. */
  readonly disagree: boolean;
}

const stanceOrder: readonly FindingStance[] = ['contrasts', 'both', 'corroborates'];

/** Whether one side only leaves open what the other says: a difference, but none that one side would deny. */
function isOpen({ statements }: QuestionFindings): boolean {
  const contrasts = statements
    .flatMap(({ placed }) => placed)
    .filter(({ evidence }) => evidence.stance === 'contrasts');
  return contrasts.every(({ evidence }) => evidence.reason.kind.includes('open'));
}

function isContrasted({ placed }: QuestionStatement): boolean {
  return placed.some(({ evidence }) => evidence.stance === 'contrasts');
}

/** A page's findings by the question that they answer: what contrasts first, and of that what is not merely left open; then in page order. Evidence without a point is passed over. */
export function groupByQuestion(findings: readonly Finding[], dossier: DossierOutline): QuestionFindings[] {
  const all = findings.map((finding, index) => {
    const placed = placeEvidence(finding, dossier);
    const questions = dossier.questions.filter((one) => placed.some(({ point }) => point.question === one.id));
    return { finding, index, placed, questions };
  });
  const groups = dossier.questions.flatMap(({ id, text }): QuestionFindings[] => {
    const statements = all
      .filter(({ questions }) => questions.some((one) => one.id === id))
      .map(({ finding, index, placed, questions }) => ({
        finding,
        index,
        placed: placed.filter(({ point }) => point.question === id),
        alsoUnder: questions.filter((other) => other.id !== id).map((other) => other.text),
      }))
      .sort((a, b) => Number(isContrasted(b)) - Number(isContrasted(a)));
    const evidence = statements.flatMap(({ placed }) => placed);
    // the page may give both answers itself: only what stands to one sentence of it tells how the references stand to each other
    const disagree = statements.some(({ placed }) => findDisagreements(placed, dossier).length > 0);
    const [first] = statements;
    if (!first) return [];
    const stance = readStance({ ...first.finding, evidence: evidence.map((one) => one.evidence) });
    return [{ id, text, statements, stance, disagree }];
  });
  const firstOf = ({ statements }: QuestionFindings): number => Math.min(...statements.map(({ index }) => index));
  return groups.sort(
    (a, b) =>
      Number(isOpen(a)) - Number(isOpen(b)) ||
      stanceOrder.indexOf(a.stance) - stanceOrder.indexOf(b.stance) ||
      firstOf(a) - firstOf(b),
  );
}

/** Questions that no finding of the page touches, each with its first point; in the dossier's order. */
export function listUntouched(
  findings: readonly Finding[],
  dossier: DossierOutline,
): { readonly id: string; readonly text: string; readonly pointId: string }[] {
  const touched = new Set(
    findings.flatMap((finding) => placeEvidence(finding, dossier).map(({ point }) => point.question)),
  );
  return dossier.questions.flatMap(({ id, text }) => {
    const point = dossier.points.find(({ question }) => question === id);
    return point && !touched.has(id) ? [{ id, text, pointId: point.id }] : [];
  });
}
