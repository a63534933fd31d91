export const wordsMessages = {
  'too-few-words': '{part} has {words} of {minimum} words: {missing} to go.',
} as const;
