import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeOwnFolder } from '../harness/build-extension.ts';

/** Statements that the references speak to, each in a form of its own. */
export const statements = {
  gift: 'North Korean leader Kim Jong Un has received a car built in Russia as a present from President Vladimir Putin, state media reported on Tuesday.',
  handover: 'The vehicle was turned over by the Russian side on Sunday to a party secretary and the leader’s sister.',
} as const;

const link = '<a href="#end">by the Russian side</a>';

/** An article on a topic of the references, told by this page alone. */
export const giftArticle = `<h1>Putin gives Kim Jong Un a limousine</h1>
<p>${statements.gift}</p>
<p>${statements.handover.replace('by the Russian side', link)}</p>
<p id="end">The weather stayed cold for the rest of the week, and the ferries kept to their winter hours.</p>`;

/** An article on the topic that says nothing which a reference speaks to. */
export const silentArticle = `<h1>A limousine, a motorcade and Kim Jong Un</h1>
<p>Photographers waited two hours for the Aurus limousine of Kim Jong Un; one read a book about Vladimir Putin.</p>
<p>Three of them went home with frozen cameras. The Aurus has black paint, and Kim Jong Un wore a long coat.</p>`;

/** An article on nothing of the kind. */
export const gardenArticle = '<h1>Tulips</h1><p>They bloom in May, and the bulbs rest in the cellar until October.</p>';

/** A whole page around an article. */
export function makePage(article: string, head = ''): string {
  const top = '<button id="menu" type="button">Menu</button>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${top}<main>${article}</main></body></html>`;
}

/** Writes pages into a folder of their own. */
export function writePages(pages: Readonly<Record<string, string>>): string {
  const folder = makeOwnFolder('pages');
  for (const [file, html] of Object.entries(pages)) writeFileSync(join(folder, file), html);
  return folder;
}
