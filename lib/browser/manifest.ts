import * as v from 'valibot';
import browser from 'webextension-polyfill';

const Names = v.optional(v.array(v.string()), []);
const ManifestSchema = v.object({
  version: v.string(),
  permissions: Names,
  host_permissions: Names,
  content_security_policy: v.object({ extension_pages: v.string() }),
});

/** What the manifest says that a reader may want to know. */
export interface ManifestFacts {
  readonly version: string;
  /** Names of permissions and, behind them, patterns of the pages that may be read. */
  readonly permissions: readonly string[];
  /** What the extension's own pages may load and ask. */
  readonly policy: string;
}

/** Reads the manifest that the browser goes by. */
export function readManifest(): ManifestFacts {
  const { version, permissions, host_permissions, content_security_policy } = v.parse(
    ManifestSchema,
    browser.runtime.getManifest(),
  );
  const named = permissions.filter((name) => !host_permissions.includes(name));
  return {
    version,
    permissions: [...named, ...host_permissions],
    policy: content_security_policy.extension_pages,
  };
}
