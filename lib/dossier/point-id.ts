/** Id of the article that a point stands in: `B` for `B8a`. */
export function articleIdOf(pointId: string): string {
  return pointId.slice(0, 1);
}

/** Id of the article sentence that a point stands in: `B8` for `B8a`, `B3` for `B3`. */
export function refOf(pointId: string): string {
  return pointId.replace(/[a-z]$/, '');
}
