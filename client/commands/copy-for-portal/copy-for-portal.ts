import { env, l10n, window, workspace } from 'vscode';
import {
  type PortalCopy,
  type PortalSectionInfo,
  PortalSectionsRequest,
  PortalTextRequest,
} from '../../../server/protocol/portal.ts';
import { wordCount } from '../../coverage/words.ts';
import { plainText } from '../../plain-text.ts';
import type { Choice } from '../../questions/questions.ts';
import { type Desk, submissionFor } from '../desk.ts';
import { countsOf } from './portal-page.ts';
import type { PortalPanel } from './portal-panel.ts';

export const COPY_FOR_PORTAL = 'microCredential.copyForPortal';

/** What may be named instead of being asked for: the submission's address, and the key of one of its sections. */
export interface CopyForPortalArguments {
  readonly uri?: string;
  readonly section?: string;
}

/** Copies a section as plain text, and shows it so that it can be copied with its formatting. */
export async function copyForPortal(
  desk: Desk,
  panel: PortalPanel,
  named: CopyForPortalArguments = {},
): Promise<void> {
  const document = await submissionFor(desk, named.uri);
  if (!document) return;
  const textDocument = { uri: document.uri.toString() };
  const editor = window.activeTextEditor?.document === document ? window.activeTextEditor : undefined;
  const position = editor?.selection.active ?? { line: 0, character: 0 };
  const { line, character } = position;
  const sections = await desk.ask<PortalSectionInfo[]>(PortalSectionsRequest, {
    textDocument,
    position: { line, character },
  });
  if (sections.length === 0) {
    desk.questions.tell(
      l10n.t('There is nothing to copy yet: this submission has no heading of a part, such as “Part 1”.'),
    );
    return;
  }
  const section = named.section ?? (await pick(desk, sections));
  if (section === undefined) return;
  const straightQuotes = workspace
    .getConfiguration('microCredential', document.uri)
    .get<boolean>('portal.straightQuotes', true);
  const copy = await desk.ask<PortalCopy | null>(PortalTextRequest, {
    textDocument,
    section,
    straightQuotes,
  });
  if (!copy) {
    desk.questions.tell(l10n.t('This section is not in the text any more. Nothing was copied.'));
    return;
  }
  await env.clipboard.writeText(copy.plain);
  const counts = countsOf(copy).map(({ text }) => text);
  window.setStatusBarMessage(plainText(l10n.t('Copied {0}: {1}', copy.title, counts.join(', '))), 5000);
  panel.show(copy);
}

/** Asks for a section; the one around the cursor stands first, so that Enter takes it. */
async function pick(desk: Desk, sections: readonly PortalSectionInfo[]): Promise<string | undefined> {
  const order = ({ aroundCursor = Number.POSITIVE_INFINITY }: PortalSectionInfo): number => aroundCursor;
  const choices = [...sections]
    .sort((one, other) => (order(one) === order(other) ? 0 : order(one) - order(other)))
    .map(
      ({ key, title, words, aroundCursor }): Choice<string> => ({
        label: title,
        description: [
          wordCount(words),
          ...(aroundCursor === undefined ? [] : [l10n.t('at the cursor')]),
        ].join(' · '),
        value: key,
      }),
    );
  const answer = await desk.questions.pick({
    title: l10n.t('Copy Section for Portal'),
    prompt: l10n.t('Which section do you want to copy?'),
    canGoBack: false,
    choices,
  });
  return answer && answer !== 'back' ? answer.value : undefined;
}
