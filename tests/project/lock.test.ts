import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { root } from '../harness/build-extension.ts';

const LockSchema = v.object({
  packages: v.record(v.string(), v.object({ optionalDependencies: v.optional(v.record(v.string(), v.string())) })),
});

describe('package-lock.json', () => {
  it('has an entry for every optional package, without which `npm ci` refuses', () => {
    const { packages } = v.parse(LockSchema, JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
        .map(
          (name) => `${path || '(root)'} → ${name}: add "node_modules/${name}" with its version, os, cpu, "optional"`,
        ),
    );
    expect(missing).toEqual([]);
  });
});
