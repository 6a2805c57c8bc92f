/** Names of the scripts that run in a page's isolated world, one of each at a time. */
type ScriptName = 'gate' | 'overlay';

/** Ends an earlier run of the same script in this page and returns the controller of the new one. The page itself sees none of this. */
export function takeOver(name: ScriptName): AbortController {
  const key = `second-source:${name}`;
  const earlier: unknown = Reflect.get(globalThis, key);
  if (earlier instanceof AbortController) earlier.abort();
  const controller = new AbortController();
  Reflect.set(globalThis, key, controller);
  return controller;
}
