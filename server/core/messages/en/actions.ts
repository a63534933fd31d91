export const actionMessages = {
  'action/fix-all-of-kind': 'Put right all {count} of “{code}”',
  'action/fix-all': 'Put right whatever has one plain remedy',
  'action/silence-here': 'Stop reporting “{code}” here',
  'action/silence-in-file': 'Stop reporting “{code}” in this file',
  'action/write-as-link': 'Write as a link',
  'action/write-as-citation': 'Write as a citation',
  'action/declare-artifact': 'Declare “{file}” as the artifact “{artifact}”',
  'action/documentation': 'What “{code}” means',
} as const;
