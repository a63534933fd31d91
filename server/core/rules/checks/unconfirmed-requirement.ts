import { assessChecklist } from '../../coverage/assess-checklist.ts';
import type { ChecklistDefinition } from '../../credential/definition.ts';
import type { Fix } from '../../findings/finding.ts';
import { insertBlocks, lineEndingOf } from '../../scaffold/insert.ts';
import { asText, heading } from '../../scaffold/markdown.ts';
import { type Submission, unitSpan } from '../../submission/submission.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { heedsHidden, hiddenHeadings } from '../structure/hidden-headings.ts';
import { frontMatterPlace } from '../structure/places.ts';

/** A requirement that only a person can confirm and that nobody has confirmed yet. */
export const unconfirmedRequirement: Rule = {
  code: 'unconfirmed-requirement',
  severity: 'information',
  *check(subject) {
    const { submission } = subject;
    const { requirements } = assessChecklist(submission);
    for (const { item, confirmed } of requirements) {
      if (!item || confirmed) continue;
      yield { span: item.box, arguments: { requirement: item.text }, fixes: () => [confirm(item.box)] };
    }
    const absent = requirements.flatMap(({ item, definition }) => (item ? [] : [definition]));
    // A checklist below what hides headings is hidden with them.
    if (absent.length === 0 || hiddenHeadings(subject).areIn(submission.stretches)) return;
    yield {
      span: checklistPlace(submission),
      variant: 'absent',
      arguments: { count: absent.length, total: requirements.length },
      fixes: () => [addRequirements(submission, absent)],
    };
  },
  heeds: heedsHidden,
};

function confirm(box: Span): Fix {
  return {
    title: 'fix/confirm-requirement',
    arguments: {},
    edits: [{ span: box, text: '[x]' }],
    // Whether it is so is not for a program to say.
    preferred: false,
  };
}

/** At the checklist's heading, else at the credential that asks for a checklist. */
function checklistPlace(submission: Submission): Span {
  const { checklistHeading } = submission;
  if (!checklistHeading) return frontMatterPlace(submission);
  const { textSpan, span } = checklistHeading.unit;
  const place = textSpan && textSpan.end > textSpan.start ? textSpan : span;
  return { start: place.start + checklistHeading.offset, end: place.end + checklistHeading.offset };
}

function addRequirements(submission: Submission, absent: readonly ChecklistDefinition[]): Fix {
  const { checklist, checklistHeading } = submission;
  const text = String(submission.text);
  const items = absent.map((requirement) => `- [ ] ${asText(requirement.text)}`).join('\n');
  const last = checklist.at(-1);
  const fix = { title: 'fix/add-requirements', arguments: { count: absent.length }, preferred: true };
  if (last) {
    const newline = lineEndingOf(text);
    const at = { start: last.span.end, end: last.span.end };
    return { ...fix, edits: [{ span: at, text: newline + items.replace(/\n/g, newline) }] };
  }
  if (checklistHeading) {
    return { ...fix, edits: [insertBlocks(text, behind(text, unitSpan(checklistHeading).end), items)] };
  }
  const depth = submission.parts[0]?.heading.unit.depth ?? 1;
  return { ...fix, edits: [insertBlocks(text, text.length, `${heading(depth, 'Checklist')}\n\n${items}`)] };
}

/** The start of the line behind an offset. */
function behind(text: string, offset: number): number {
  const rest = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(offset, offset + 1000));
  return offset + (rest?.[0].length ?? 0);
}
