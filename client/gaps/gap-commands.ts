import { commands, Disposable, window } from 'vscode';
import type { CoverageReport } from '../../server/protocol/messages.ts';
import { reveal } from '../commands/reveal.ts';
import type { CoverageStore } from '../coverage/coverage-store.ts';
import type { CoverageView } from '../coverage/coverage-view.ts';
import { lineOfGap } from '../coverage/nodes.ts';
import { plainText } from '../plain-text.ts';
import { type Direction, findStop } from './next-gap.ts';
import { nothingLeft, stopText } from './texts.ts';

/** How long a message stays in the status bar. Milliseconds. */
const SHOWN_FOR = 6000;

/** Go to Next Gap and Go to Previous Gap. */
export function registerGapCommands(store: CoverageStore, view: CoverageView): Disposable {
  const go = (direction: Direction) => async (): Promise<void> => {
    const report = store.shown;
    if (report) await goToGap(report, direction, view);
  };
  return Disposable.from(
    commands.registerCommand('microCredential.nextGap', go('next')),
    commands.registerCommand('microCredential.previousGap', go('previous')),
  );
}

async function goToGap(
  { uri, coverage }: CoverageReport,
  direction: Direction,
  view: CoverageView,
): Promise<void> {
  const editor = [window.activeTextEditor, ...window.visibleTextEditors].find(
    (each) => each?.document.uri.toString() === uri,
  );
  const stop = findStop(coverage.gaps, editor?.selection.active ?? { line: 0, character: 0 }, direction);
  if (!stop) {
    window.setStatusBarMessage(plainText(nothingLeft(coverage)), SHOWN_FOR);
    return;
  }
  const [first] = stop.gaps;
  await reveal(uri, { start: stop.at, end: first?.range.end ?? stop.at });
  window.setStatusBarMessage(plainText(stopText(coverage, stop, direction)), SHOWN_FOR);
  if (first) await view.mark(lineOfGap(first));
}
