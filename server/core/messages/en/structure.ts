export const structureMessages = {
  'unknown-credential': 'No credential is known as “{credential}”.',
  'unknown-credential/did-you-mean': 'No credential is known as “{credential}”. Did you mean “{meant}”?',
  'missing-part': '“{part}” is missing. Add a heading for it and write it below.',
  'missing-question': '{part} has no heading for Question {question}: “{prompt}”',
  'unanswered-question': 'Question {question} has no answer yet.',
  'unanswered-question/only-prompt':
    'Question {question} has no answer yet: what stands below it is the question itself or does not count as words.',
  'missing-outcome': '{part} has nothing for {outcome}: “{statement}”',
  'missing-detail': '{outcome} has nothing for {detail}: “{statement}”',
} as const;
