export const assistMessages = {
  // Outline
  'outline/front-matter': 'Front matter',
  'outline/nameless': '(no words)',
  'outline/text': '{text}',
  'outline/words': '{count} words',
  'outline/words/one': '{count} word',
  'outline/words-of': '{words} of {minimum} words',
  'outline/confirmed': '{confirmed} of {count} confirmed',
  'outline/item-confirmed': 'confirmed',
  'outline/item-open': 'open',
  // Links
  'link/file': 'Open {file}',
  'link/place': 'Open {file} at {place}',
  'link/transcript': 'Open the transcript {file}',
  'link/credential': 'Open the definition of {credential}',
  // Rename
  'rename/only-artifacts': 'Only the id of an artifact can be renamed.',
  'rename/invalid':
    '“{id}” cannot be used as an id. Use letters, digits, hyphens, dots and underscores without spaces.',
  'rename/clash': 'Another artifact is already called “{id}”. Choose another id.',
  // Evidence and artifacts that a command writes
  'evidence/no-place': '“{written}” is no place that can be looked up.',
  'evidence/nowhere':
    'There is no place for this citation in the submission as it is now. Put the problems right that are shown, then try again.',
  'artifact/head-broken':
    'The lines at the top of the submission cannot be read. Put them right first, so that nothing there is lost.',
  // Code lenses
  'lens/words': '{count} words',
  'lens/words/one': '{count} word',
  'lens/words-of': '{words} of {minimum} words',
  'lens/words-at-most': '{words} words, at most {maximum}',
  'lens/words-between': '{words} of {minimum} to {maximum} words',
  'lens/evidence': '{count} pieces of evidence',
  'lens/evidence/one': '{count} piece of evidence',
  'lens/no-evidence': 'No evidence yet',
  'lens/no-place': '{count} pieces of evidence, none with a place that can be found',
  'lens/no-place/one': '{count} piece of evidence, without a place that can be found',
  'lens/no-explanation': 'No explanation yet',
  'lens/nothing': 'No evidence and no explanation yet',
  'lens/next-gap': 'Next gap',
} as const;
