export const limitMessages = {
  'too-complex':
    'This passage is too complex to be read in time. It counts as plain words: what it cites or names is not seen.',
  'too-complex/several':
    '{count} passages, the first one here, are too complex to be read in time. They count as plain words: what they cite or name is not seen.',
  'too-complex/text':
    'This text has {characters} characters, more than the {most} that are read. Nothing below the front matter is checked.',
  'too-complex/problems': 'Only the first {most} problems “{code}” are shown; there are more.',
} as const;
