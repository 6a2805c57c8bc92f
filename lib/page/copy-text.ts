/**
 * Puts a text on the clipboard; must be called from a click. Answers whether it is there. Where a page is not served securely, the browser
 * keeps the clipboard from scripts: there a field of our own, inside `place`, is selected and copied.
 */
export async function copyText(text: string, place: ShadowRoot | HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, place);
  }
}

function copyFromField(text: string, place: ShadowRoot | HTMLElement): boolean {
  const field = place.ownerDocument.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0; pointer-events: none';
  const focused = place.getRootNode() instanceof ShadowRoot ? (place.getRootNode() as ShadowRoot).activeElement : null;
  place.append(field);
  field.select();
  const isDone = place.ownerDocument.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isDone;
}
