import { l10n } from 'vscode';
import type {
  PartCoverage,
  QuestionCoverage,
  SectionCoverage,
  WeekCoverage,
} from '../../server/core/coverage/coverage.ts';
import type { Node } from '../tree/node.ts';
import { stateIcons } from './icons.ts';
import type { Making } from './making.ts';
import { placed } from './placed.ts';
import { detailsText, joined, partName, partNumber, spoken, stateText, wordCount, wordsOf } from './words.ts';

/** A part with its questions, its sections, its weeks, and the outcomes that are proven in it. */
export function partNode(part: PartCoverage, outcomes: readonly Node[], making: Making): Node {
  const { id, title, state } = part;
  const label = partName(part);
  const amount = amountOf(part, making);
  const description = joined(
    part.range ? amount : l10n.t('missing'),
    partNumber(id) === undefined ? '' : title,
  );
  return {
    id,
    kind: 'part',
    label,
    description,
    tooltip: [title, amount].join('\n'),
    accessibleLabel: spoken(label, stateText(state), amount, label === title ? '' : title),
    icon: stateIcons[state],
    state,
    startsOpen: state !== 'covered',
    ...placed(id, part.range, making),
    children: [
      ...part.questions.map((question) => questionNode(question, part, making)),
      ...part.sections
        .filter(({ required, state: its }) => required || its !== 'missing')
        .map((section) => sectionNode(section, part, making)),
      ...(part.weeks ?? []).map((week) => weekNode(week, part, making)),
      ...outcomes,
    ],
  };
}

/** How much of a part is there: its words; where it needs no number of them, its details. */
function amountOf(part: PartCoverage, { coverage }: Making): string {
  const { details, covered } = coverage.summary;
  if (part.kind !== 'evidence' || part.minimum !== undefined || details === 0) return wordsOf(part);
  return detailsText(covered, details);
}

function questionNode(question: QuestionCoverage, part: PartCoverage, making: Making): Node {
  const { prompt, state, words } = question;
  const id = `${part.id}/question-${question.id}`;
  const label = l10n.t('Question {0}', question.id);
  const amount = question.range ? wordCount(words) : l10n.t('missing');
  return {
    id,
    kind: 'question',
    label,
    description: joined(amount, prompt),
    tooltip: prompt,
    accessibleLabel: spoken(label, stateText(state), wordCount(words), prompt),
    icon: stateIcons[state],
    state,
    startsOpen: false,
    ...placed(id, question.range, making, part.range),
    children: [],
  };
}

function sectionNode(section: SectionCoverage, part: PartCoverage, making: Making): Node {
  const { title, state } = section;
  const id = `${part.id}/section-${section.id}`;
  return {
    id,
    kind: 'section',
    label: title,
    description: state === 'covered' ? '' : section.range ? l10n.t('empty') : l10n.t('missing'),
    tooltip: title,
    accessibleLabel: spoken(title, stateText(state)),
    icon: stateIcons[state],
    state,
    startsOpen: false,
    ...placed(id, section.range, making, part.range),
    children: [],
  };
}

function weekNode(week: WeekCoverage, part: PartCoverage, making: Making): Node {
  const { from, to, state, words, deliverables } = week;
  const id = `${part.id}/week-${from}`;
  const label = from === to ? l10n.t('Week {0}', from) : l10n.t('Weeks {0}–{1}', from, to);
  const lacking = deliverables.filter(({ shown }) => !shown).map(({ text }) => text);
  const amount = week.range ? wordCount(words) : l10n.t('missing');
  const lacks = lacking.length > 0 ? l10n.t('not shown yet: {0}', lacking.join('; ')) : '';
  return {
    id,
    kind: 'week',
    label,
    description: joined(amount, lacks),
    tooltip: [label, amount, ...(lacks === '' ? [] : [lacks])].join('\n'),
    accessibleLabel: spoken(label, stateText(state), wordCount(words), lacks),
    icon: stateIcons[state],
    state,
    startsOpen: false,
    ...placed(id, week.range, making, part.range),
    children: [],
  };
}
