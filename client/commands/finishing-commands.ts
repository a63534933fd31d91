import { Disposable, type Uri } from 'vscode';
import { registerAnswering } from './answering.ts';
import { CHECK_ALL, checkAll } from './check-all/check-all.ts';
import { FoundProblems } from './check-all/found-problems.ts';
import {
  CONFIRM_CHECKLIST_ITEM,
  type ConfirmArguments,
  confirmChecklistItem,
} from './confirm-checklist-item.ts';
import {
  COPY_FOR_PORTAL,
  type CopyForPortalArguments,
  copyForPortal,
} from './copy-for-portal/copy-for-portal.ts';
import { PortalPanel } from './copy-for-portal/portal-panel.ts';
import type { Desk } from './desk.ts';
import {
  ADD_OUTCOME_DETAILS,
  type AddOutcomeDetailsArguments,
  addOutcomeDetails,
} from './outcome-details/add-outcome-details.ts';

/** A line of the Coverage view that stands for an item of the checklist. */
interface ChecklistLine {
  readonly uri: string;
  readonly node: { readonly id: string };
}

/** The commands that bring a submission to its end: the portal's details, the checklist, the copy for the portal. */
export function registerFinishingCommands(desk: Desk, extension: Uri): Disposable {
  const found = new FoundProblems(desk.ask);
  const panel = new PortalPanel(extension);
  const tell = (problem: string): void => desk.questions.tell(problem);
  return Disposable.from(
    found,
    panel,
    registerAnswering(ADD_OUTCOME_DETAILS, tell, (named?: AddOutcomeDetailsArguments) =>
      addOutcomeDetails(desk, namedIn(named)),
    ),
    registerAnswering(COPY_FOR_PORTAL, tell, (named?: CopyForPortalArguments) =>
      copyForPortal(desk, panel, namedIn(named)),
    ),
    registerAnswering(CONFIRM_CHECKLIST_ITEM, tell, (named?: ConfirmArguments | ChecklistLine) =>
      confirmChecklistItem(desk, named && 'node' in named ? ofLine(named) : namedIn(named)),
    ),
    registerAnswering(CHECK_ALL, tell, () => checkAll(found)),
  );
}

function ofLine({ uri, node }: ChecklistLine): ConfirmArguments {
  return { uri, item: node.id.replace(/^check-/, '') };
}

/** Menus hand over addresses and selections, which name nothing here. */
function namedIn<T extends { readonly uri?: string }>(named: T | undefined): T | undefined {
  return typeof named?.uri === 'string' ? named : undefined;
}
