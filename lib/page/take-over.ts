/** Names of the scripts that run in a page's isolated world, one of each at a time. */
type ScriptName = 'gate' | 'overlay';

/** Ends an earlier run of the same script in this page, and keeps how this one is ended. The page itself sees none of this. */
export function leaveUndo(name: ScriptName, undo: () => void): void {
  const key = `second-source:${name}`;
  const earlier: unknown = Reflect.get(globalThis, key);
  if (typeof earlier === 'function') earlier();
  Reflect.set(globalThis, key, undo);
}

/** The same with a controller that the later run aborts. */
export function takeOver(name: ScriptName): AbortController {
  const controller = new AbortController();
  leaveUndo(name, () => controller.abort());
  return controller;
}
