import { brought } from 'virtual:dossier-scripts';
import { sample } from 'virtual:sample';
import { render } from 'preact';
import { describeDate } from '../../components/describe-date.ts';
import { SampleNote } from '../../components/SampleNote.tsx';
import { bringScript } from '../../lib/page/bring-script.ts';
import { mountPoint } from '../../lib/page/mount-point.ts';
import { writeArticle } from '../../lib/page/write-article.ts';

function drawNote(failed: boolean): void {
  render(<SampleNote failed={failed} />, mountPoint('note'));
}

/** Brings to this page what the background injects into others: the browser runs no content script in a page of the extension. */
async function readItself(): Promise<void> {
  const { topic, rest } = brought;
  for (const script of [...topic.scripts, ...rest.scripts, '/card.js', '/marks.js', '/overlay.js'])
    await bringScript(document, script);
}

drawNote(sample === undefined);
if (sample) {
  writeArticle(mountPoint('article'), { ...sample, day: describeDate(sample.published) });
  readItself().catch(() => drawNote(true));
}
