export const actionMessages = {
  'action/fix-all-of-kind': 'Put right all {count} of “{code}”',
  'action/fix-all': 'Put right whatever has one plain remedy',
  'action/silence-here': 'Do not tell “{code}” here',
  'action/silence-in-file': 'Do not tell “{code}” in this file',
  'action/documentation': 'What “{code}” means',
} as const;
