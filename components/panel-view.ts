import type { PageView } from '../lib/analysis/model.ts';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import type { PanelProps } from './Panel.tsx';

/** What each view of the panel draws, on a page on topic. */
export type PanelViewProps = PanelProps & { readonly view: PageView; readonly dossier: ShownDossier };
