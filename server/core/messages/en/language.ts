export const languageMessages = {
  'language-to-avoid': '“{written}”: {message}',
  'language-to-avoid/prefer': '“{written}”: {message} Better: “{prefer}”',
  'undefined-acronym': 'Spell “{acronym}” out once, with the letters in brackets behind it.',
} as const;
