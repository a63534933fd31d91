export const wordsMessages = {
  'too-few-words': '{part} has {words} of {minimum} words: {missing} to go.',
  'too-few-words/none': '{part} has no words yet.',
  'too-many-words': '{part} has {written} words, and at most {maximum} are allowed: {over} too many.',
  'too-many-words/characters':
    '{part} has {written} characters, and at most {maximum} are allowed: {over} too many.',
  'near-word-limit':
    '{part} has {words} of {minimum} words, {above} above the minimum. A stricter counter may find fewer: add a little to be safe.',
  'unaddressed-ask': 'The answer to Question {question} may leave this out: {ask}.',
  'unaddressed-ask/part': '{part} may leave this out: {ask}.',
  'unaddressed-outcome': '{part} says nothing about {outcome}: “{statement}”. Name it where you speak of it.',
  'unaddressed-outcome/script': 'The script does not lead to {outcome}: “{statement}”.',
} as const;
