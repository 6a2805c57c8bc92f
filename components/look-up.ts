import type { Evidence, Finding, FindingStance, Stance } from '../lib/analysis/model.ts';
import type { Article } from '../lib/dossier/article-schema.ts';
import { articleIdOf } from '../lib/dossier/point-id.ts';
import type { Point } from '../lib/dossier/point-schema.ts';
import type { Dossier } from '../lib/dossier/schema.ts';

/** A point in the article that it stands in. */
export interface PlacedPoint {
  readonly point: Point;
  readonly article: Article;
}

/** Evidence with its point and article, ready to be drawn. */
export interface PlacedEvidence extends PlacedPoint {
  readonly evidence: Evidence;
}

/** The point of that id with its article; `undefined` where the dossier has none (an older page, a newer dossier). */
export function findPoint(dossier: Dossier, pointId: string): PlacedPoint | undefined {
  const point = dossier.points.find(({ id }) => id === pointId);
  const article = point && dossier.articles.find(({ id }) => id === articleIdOf(point.id));
  return point && article && { point, article };
}

/** A finding's evidence with its points: what corroborates first, otherwise in the given order. */
export function placeEvidence(finding: Finding, dossier: Dossier): PlacedEvidence[] {
  const placed = finding.evidence.flatMap((evidence) => {
    const place = findPoint(dossier, evidence.pointId);
    return place ? [{ ...place, evidence }] : [];
  });
  const withStance = (stance: Stance) => placed.filter(({ evidence }) => evidence.stance === stance);
  return [...withStance('corroborates'), ...withStance('contrasts')];
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
export function findDisagreements(placed: readonly PlacedEvidence[], dossier: Dossier): string[] {
  return dossier.questions.flatMap((question) => {
    const here = placed.filter(({ point }) => point.question === question.id);
    const articlesOf = (stance: Stance) =>
      here.filter(({ evidence }) => evidence.stance === stance).map(({ article }) => article.id);
    const agreeing = articlesOf('corroborates');
    const disagree = articlesOf('contrasts').some((id) => agreeing.some((other) => other !== id));
    return disagree ? [question.text] : [];
  });
}
