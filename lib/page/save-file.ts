/** A file that is made on the device. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
  /** MIME type. */
  readonly type: string;
}

/** Offers a text as a file to save; no server is asked. To be called from a click. */
export function saveFile(page: Document, { name, text, type }: SavedFile): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(page.createElement('a'), { href, download: name });
  page.body.append(link);
  link.click();
  link.remove();
  const grace = 60_000; // ms; the browser may still ask the reader where to put it
  setTimeout(() => URL.revokeObjectURL(href), grace);
}
