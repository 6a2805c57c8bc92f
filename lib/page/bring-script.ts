/** Runs a script of the extension in one of its own pages. Rejects where it does not load. */
export function bringScript(document: Document, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement('script'), { src: path });
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(`${path} did not load`)));
    document.head.append(element);
  });
}
