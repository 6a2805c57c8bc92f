import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, Figure } from './figure.ts';

/** Size of the script that runs on every page. */
export function measureGateSize({ extension }: Bench): Figure[] {
  const script = readFileSync(join(extension, 'gate.js'));
  const size = gzipSync(script, { level: 9 }).length;
  const note = `${script.length} B before gzip`;
  return [
    { what: 'script on every page, gzip, triggers included', value: size, unit: 'B', floor: 4096, aim: 2048, note },
  ];
}
