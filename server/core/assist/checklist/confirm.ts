import { assessChecklist } from '../../coverage/assess-checklist.ts';
import type { TextEdit } from '../../findings/finding.ts';
import type { ChecklistItem, Submission } from '../../submission/submission.ts';
import { plainText } from '../../text/plain-words.ts';

/** What is to be ticked and what is to be open again, by the ids that the coverage gives. */
export interface Confirmation {
  readonly confirm: readonly string[];
  readonly reopen: readonly string[];
}

/** Ticks items of the checklist, or opens them again. What is not in the text, or is so already, takes no edit. */
export function confirmItems(submission: Submission, { confirm, reopen }: Confirmation): TextEdit[] {
  const items = itemsById(submission);
  const ticked = confirm.flatMap((id) => (items.get(id) ?? []).slice(0, 1));
  // What stands there twice counts as confirmed if either is.
  const opened = reopen.flatMap((id) => items.get(id) ?? []);
  return [
    ...ticked.filter(({ confirmed }) => !confirmed).map(({ box }) => ({ span: box, text: '[x]' })),
    ...opened.filter(({ confirmed }) => confirmed).map(({ box }) => ({ span: box, text: '[ ]' })),
  ].sort((one, other) => one.span.start - other.span.start);
}

function itemsById(submission: Submission): ReadonlyMap<string, readonly ChecklistItem[]> {
  const { requirements, additions } = assessChecklist(submission);
  const sameAs = (item: ChecklistItem): ChecklistItem[] =>
    submission.checklist.filter((each) => each === item || plainText(each.text) === plainText(item.text));
  return new Map<string, readonly ChecklistItem[]>([
    ...requirements.map(({ definition, item }) => [definition.id, item ? sameAs(item) : []] as const),
    ...additions.map((item, index) => [`own-${index + 1}`, [item]] as const),
  ]);
}
