/** Marks of frameworks that keep the text of a page and write it anew, as far as a script in a world of its own can see them. */
const marks = [
  '[data-reactroot], [data-reactid], #__next, script#__NEXT_DATA__, #___gatsby, #react-root',
  '#__nuxt, [data-v-app], [data-server-rendered], [data-n-head], script#__NUXT_DATA__',
  '[ng-version], [ng-app], app-root',
  '[data-sveltekit-preload-data], [data-sveltekit-hydrate], [data-svelte-h]',
  'astro-island, [data-hk], [q\\:container], [data-ember-extension], .ember-application, [x-data], [wire\\:id]',
  '#root > *, #app > *',
].join(', ');

/** Attributes and classes that compilers number: `data-v-1a2b3c4d`, `_ngcontent-abc`, `svelte-1x2y3z`. */
function isNumbered({ attributes, classList }: Element): boolean {
  for (const { name } of attributes) if (/^(?:data-v-[0-9a-f]{6,}|_ng(?:content|host)-)/.test(name)) return true;
  for (const name of classList) if (/^svelte-[0-9a-z]{5,}$/.test(name)) return true;
  return false;
}

/** Comments that a framework finds its text by. */
function isAnchor(node: Node): boolean {
  return (
    node.nodeType === Node.COMMENT_NODE && /^(?:\$[?!]?|\/\$|\[|\]|\?lit\$.*|lit-part.*|)$/.test(node.nodeValue ?? '')
  );
}

/** Whether something above a text node keeps it: numbered elements, anchors beside it, an element of the page's own making, a shadow root. */
function isKept(node: Text): boolean {
  if (node.getRootNode() !== node.ownerDocument) return true;
  if ([...(node.parentNode?.childNodes ?? [])].some(isAnchor)) return true;
  for (let element = node.parentElement; element; element = element.parentElement)
    if (element.localName.includes('-') || isNumbered(element) || element.isContentEditable) return true;
  return false;
}

/** Whether the text of a page, or one of the nodes that are to be marked, is kept by a framework as far as can be told. Not every one can. */
export function isKeptByFramework(document: Document, nodes: Iterable<Text>): boolean {
  if (document.querySelector(marks) !== null) return true;
  for (const node of nodes) if (isKept(node)) return true;
  return false;
}
