import type { ChecklistDefinition } from '../credential/definition.ts';
import type { ChecklistItem, Submission } from '../submission/submission.ts';
import { plainText } from '../text/plain-words.ts';

/** What only a person can confirm, and whether it is. */
export interface ChecklistAssessment {
  /** The definition's requirements, in its order. */
  readonly requirements: readonly RequirementAssessment[];
  /** What the writer has put on the list besides. */
  readonly additions: readonly ChecklistItem[];
}

export interface RequirementAssessment {
  readonly definition: ChecklistDefinition;
  /** The item in the text; the first where it stands there twice. */
  readonly item: ChecklistItem | undefined;
  readonly confirmed: boolean;
}

/** Finds a definition's requirements in the text, by their words. */
export function assessChecklist({ checklist, definition }: Submission): ChecklistAssessment {
  const wanted = definition?.checklist ?? [];
  const requirementOf = lookUp(wanted);
  const found = new Map<ChecklistDefinition, ChecklistItem[]>();
  const additions: ChecklistItem[] = [];
  for (const item of checklist) {
    const requirement = requirementOf(item.text);
    if (!requirement) additions.push(item);
    else found.set(requirement, [...(found.get(requirement) ?? []), item]);
  }
  const requirements = wanted.map((each): RequirementAssessment => {
    const items = found.get(each) ?? [];
    return { definition: each, item: items[0], confirmed: items.some(({ confirmed }) => confirmed) };
  });
  return { requirements, additions };
}

const MOST_REMEMBERED = 1_000;

type LookUp = (text: string) => ChecklistDefinition | undefined;

const known = new WeakMap<readonly ChecklistDefinition[], LookUp>();

function lookUp(wanted: readonly ChecklistDefinition[]): LookUp {
  let look = known.get(wanted);
  if (!look) {
    const asStated = new Map(wanted.map((each) => [each.text.trim(), each]));
    const byWords = new Map(wanted.map((each) => [plainText(each.text), each]));
    // Most items are as the tools wrote them, and the others are asked for at every keystroke.
    const others = new Map<string, ChecklistDefinition | undefined>();
    look = (text) => {
      const stated = asStated.get(text);
      if (stated || others.has(text)) return stated ?? others.get(text);
      if (others.size >= MOST_REMEMBERED) others.clear();
      const found = byWords.get(plainText(text));
      others.set(text, found);
      return found;
    };
    known.set(wanted, look);
  }
  return look;
}
