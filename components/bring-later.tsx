import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is brought after the first picture that it belongs to is on screen; nothing stands in its place until then. */
export function bringLater<P extends object>(bring: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let brought: FunctionComponent<P> | undefined;
  return function Later(props: P) {
    const [Part, setPart] = useState(() => brought);
    useEffect(() => {
      if (Part) return;
      void bring().then((part) => {
        brought = part;
        setPart(() => part);
      });
    }, [Part]);
    return Part ? <Part {...props} /> : null;
  };
}
