import { under } from '../under.ts';

/** Of whatever stands inside a comment or a code block. */
const hidden = {
  'hidden-in-comment':
    '“{heading}” and what follows it are hidden in the comment that begins here. End the comment before them with “-->”.',
  'hidden-in-code':
    '“{heading}” and what follows it are hidden in the code block that begins here. Take out the line “{mark}”, or end the block before them.',
};

export const structureMessages = {
  'unknown-credential': 'No credential is known as “{credential}”.',
  'unknown-credential/did-you-mean': 'No credential is known as “{credential}”. Did you mean “{meant}”?',
  'missing-part': '“{part}” is missing. Add a heading for it and write it below.',
  ...under('missing-part', hidden),
  'missing-part/almost':
    '“{written}” is not a heading yet. Begin the line with “# ”, so that {part} starts here.',
  'duplicate-part':
    '{part} stands here a second time, and only the first one counts. Put everything about it in one place.',
  'duplicate-part/other-number':
    '“{written}” is the number of two parts here. By its title this one is {part}: correct the number.',
  'part-out-of-order': '{part} belongs behind {neighbour}.',
  'part-out-of-order/first': '{part} belongs in front of {neighbour}.',
  'part-out-of-order/other-number': 'By its title this is {part}. Correct the number in “{written}”.',
  'missing-section': '{part} has no section “{section}”.',
  ...under('missing-section', hidden),
  'missing-section/empty': 'Nothing stands in the section “{section}” yet.',
  'missing-question': '{part} has no heading for Question {question}: “{prompt}”',
  ...under('missing-question', hidden),
  'missing-question/other-number':
    '{part} has no Question {written}, and Question {question} is missing. Did you mean Question {question}?',
  'unanswered-question': 'Question {question} has no answer yet.',
  'unanswered-question/only-prompt':
    'Question {question} has no answer yet: what stands below it is the question itself or does not count as words.',
  'missing-outcome': '{part} has no heading for {outcome}: “{statement}”',
  ...under('missing-outcome', hidden),
  'missing-outcome/named':
    '{part} only names {outcome} in passing: “{statement}”. Write a section about it, with evidence and why it is proof.',
  'missing-outcome/script':
    'In {part}, only the script has evidence for {outcome}: “{statement}”. Give it a heading of its own, with evidence and why it is proof.',
  'missing-detail': '{outcome} has no heading for {detail}: “{statement}”',
  ...under('missing-detail', hidden),
  'missing-detail/script':
    'Only the script has evidence for {detail}: “{statement}”. Give it a heading below {outcome}, with evidence and why it is proof.',
  'unknown-outcome': 'This credential has no {outcome}. It has {known}.',
  'unknown-outcome/detail': '{owner} has no {outcome}. It has {known}.',
  'unknown-outcome/did-you-mean': 'This credential has no {outcome}. Did you mean {meant}?',
  'duplicate-outcome':
    '{outcome} has a section already. Put everything about it in one place, where an assessor looks for it.',
  'placeholder-text': '“{written}” still waits to be replaced by your own words.',
} as const;
