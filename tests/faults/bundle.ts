import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type BrowserName, browserNames, findBuild } from '../harness/build-extension.ts';
import type { Fault } from './row.ts';

const ManifestSchema = v.looseObject({
  permissions: v.optional(v.array(v.string()), []),
  browser_specific_settings: v.optional(
    v.object({ gecko: v.looseObject({ data_collection_permissions: v.object({ required: v.array(v.string()) }) }) }),
  ),
});

const agreedPermissions: readonly string[] = ['storage', 'scripting', 'activeTab', 'contextMenus', 'sidePanel'];
const network = /\bfetch\s*\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bEventSource\b|\bsendBeacon\b/g;
const codeFromText = /(?<![.\w])eval\s*\(|\bnew Function\b/g;

function readManifest(browser: BrowserName): v.InferOutput<typeof ManifestSchema> {
  return v.parse(ManifestSchema, JSON.parse(readFileSync(join(findBuild(browser), 'manifest.json'), 'utf8')));
}

/** A wider permission would switch the extension off for everybody until they agree. */
export const permissions: Fault = {
  row: 40,
  title: 'no permission beyond those agreed on',
  tryOut: () =>
    browserNames.flatMap((browser) =>
      readManifest(browser)
        .permissions.filter((name) => !agreedPermissions.includes(name))
        .map((name) => `${browser}: ${name}`),
    ),
};

/** Stores refuse code from elsewhere. */
export const remoteCode: Fault = {
  row: 42,
  title: 'no built script can ask the network or make code from text',
  tryOut: () =>
    browserNames.flatMap((browser) => {
      const folder = findBuild(browser);
      const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
      return scripts.flatMap((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        return [network, codeFromText].flatMap((what) =>
          [...text.matchAll(what)].map(
            (hit) => `${browser}: ${file}: …${text.slice(Math.max(0, hit.index - 40), hit.index + 30)}…`,
          ),
        );
      });
    }),
};

/** Firefox asks every new extension to declare what it collects. */
export const dataDeclaration: Fault = {
  row: 43,
  title: 'Firefox is told that nothing is collected',
  tryOut: () => {
    const required = readManifest('firefox').browser_specific_settings?.gecko.data_collection_permissions.required;
    return JSON.stringify(required) === '["none"]' ? [] : [`declared: ${JSON.stringify(required)}`];
  },
};
