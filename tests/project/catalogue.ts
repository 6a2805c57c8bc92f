import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/build-extension.ts';
import { readCode, type Source } from './sources.ts';

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is one message: a string, a plural (`1`, `n`) or a message with its description. */
function isMessage(value: unknown): boolean {
  return !isTree(value) || 'message' in value || Object.keys(value).every((key) => /^(?:\d+|n)$/.test(key));
}

/** Dotted keys of a catalogue. */
export function listKeys(tree: unknown, path = ''): string[] {
  if (isMessage(tree) || !isTree(tree)) return [path];
  return Object.entries(tree).flatMap(([key, value]) => listKeys(value, path === '' ? key : `${path}.${key}`));
}

/** The catalogue in English, from which every other is translated. */
export function readKeys(): string[] {
  return listKeys(JSON.parse(readFileSync(join(root, 'assets', 'locales', 'en.json'), 'utf8')));
}

/** The files that may name a message. */
export function readUsers(): Source[] {
  const config = 'wxt.config.ts';
  return [...readCode(), { path: config, text: readFileSync(join(root, config), 'utf8') }];
}

/** Keys that a text asks for; `*` stands for a part that is filled in. */
export function listAsked(text: string): string[] {
  const called = [...text.matchAll(/\bi18n\.t\(\s*(?:'([^']+)'|"([^"]+)"|`([^`]+)`)/g)];
  // the manifest writes a dotted key with underscores
  const inManifest = [...text.matchAll(/__MSG_(\w+)__/g)];
  const keys = called.map((hit) => (hit[1] ?? hit[2] ?? hit[3] ?? '').replace(/\$\{[^}]*\}/g, '*'));
  return [...keys, ...inManifest.map((hit) => (hit[1] ?? '').replaceAll('_', '.'))];
}

/** Whether a key is one of those that an asked one stands for. */
export function answers(asked: string, key: string): boolean {
  const parts = asked.split('*').map((part) => part.replace(/[.$]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^.]+')}$`).test(key);
}
