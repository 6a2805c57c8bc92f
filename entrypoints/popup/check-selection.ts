import { brought as left } from 'virtual:dossier-scripts';
import type { SelectionState } from '../../components/SelectionCheck.tsx';
import { checkText } from '../../lib/analysis/check-text.ts';
import { readSelection } from '../../lib/browser/selection.ts';
import { type CompiledDossier, compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { joinDossiers, joinTopics } from '../../lib/dossier/pieces.ts';
import { finish } from '../../lib/dossier/slices.ts';
import { bringScript } from '../../lib/page/bring-script.ts';
import { chooseLang } from '../../lib/page/page-lang.ts';
import { takePieces } from '../overlay/take-pieces.ts';

let brought: Promise<readonly CompiledDossier[]> | undefined;

/** The dossiers with all that the analysis needs; brought once, when they are first asked for. */
function bringDossiers(): Promise<readonly CompiledDossier[]> {
  const bringAll = async (): Promise<readonly CompiledDossier[]> => {
    for (const script of [...left.topic.scripts, ...left.rest.scripts]) await bringScript(document, script);
    const [topic, rest] = [takePieces('topic'), takePieces('rest')];
    if (!topic || !rest) throw new Error('The dossiers did not come whole.');
    return finish(joinDossiers(finish(joinTopics(topic)), rest)).map(compileDossier);
  };
  brought ??= bringAll();
  return brought;
}

/** Compares the text that the reader has selected in a tab with a dossier. */
export async function checkSelection(tabId: number, dossierId: string | undefined): Promise<SelectionState> {
  const selection = await readSelection(tabId);
  if (!selection) return { kind: 'failed' };
  const { text, before } = selection;
  if (!text) return { kind: 'nothing selected' };
  const dossiers = await bringDossiers();
  const compiled = dossiers.find(({ dossier }) => dossier.id === dossierId) ?? dossiers[0];
  if (!compiled) return { kind: 'failed' };
  const lang = chooseLang(selection.lang, text);
  const findings = finish(checkText({ text, before, lang }, compiled));
  return findings ? { kind: 'checked', text, findings } : { kind: 'not compared', text, lang };
}
