import { yamlMessages } from './yaml.en.ts';

/**
 * The English messages, by code or `code/variant`. Plain sentences with the figures in them; `{name}` stands for an
 * argument. A translation has the same keys.
 */
export const english = {
  ...yamlMessages,
  'unknown-credential': 'No credential is known as “{credential}”.',
  'unknown-credential/did-you-mean': 'No credential is known as “{credential}”. Did you mean “{meant}”?',
  'missing-part': '“{part}” is missing. Add a heading for it and write it below.',
  'missing-question': '{part} has no heading for Question {question}: “{prompt}”',
  'unanswered-question': 'Question {question} has no answer yet.',
  'unanswered-question/only-prompt':
    'Question {question} has no answer yet: what stands below it is the question itself or does not count as words.',
  'missing-outcome': '{part} has nothing for {outcome}: “{statement}”',
  'missing-detail': '{outcome} has nothing for {detail}: “{statement}”',
  'too-few-words': '{part} has {words} of {minimum} words: {missing} to go.',
  'missing-evidence':
    '{item} cites no evidence. Cite an artifact and the place in it, for example [@video, 03:15–04:02].',
  'missing-locator/time':
    'Say where in “{artifact}” to look: add a time, for example [@{artifact}, 03:15–04:02].',
  'missing-locator/page': 'Say where in “{artifact}” to look: add a page, for example [@{artifact}, p. 3].',
  'missing-locator/slide':
    'Say where in “{artifact}” to look: add a slide, for example [@{artifact}, slide 3].',
  'missing-locator/place': 'Say where in “{artifact}” to look, for example [@{artifact}, row 3].',
  'missing-explanation':
    '{item} has {words} of {minimum} words of explanation. Say why the evidence shows this detail.',
  'malformed-timestamp/seconds-digits': '“{written}” is no time: seconds need two digits, as in 03:05.',
  'malformed-timestamp/seconds-range': '“{written}” is no time: seconds go up to 59.',
  'malformed-timestamp/minutes-range':
    '“{written}” is no time: behind hours, minutes have two digits and go up to 59.',
  'malformed-timestamp/dot': '“{written}” is no time: put a colon between minutes and seconds, as in 03:15.',
  'malformed-timestamp/units': '“{written}” is no time: write minutes and seconds with a colon, as in 03:15.',
  'malformed-timestamp/no-colon':
    '“{written}” is no time: write minutes and seconds with a colon, as in 03:15.',
  'malformed-timestamp/too-many-fields':
    '“{written}” has too many numbers for a time. Write 03:15, or 1:03:15 with hours.',
  'malformed-timestamp/frames': '“{written}” counts single frames. Leave the last number out.',
  'malformed-timestamp/wide-colon': '“{written}” has a wide colon. Type a plain one, as in 03:15.',
  'malformed-timestamp/negative': '“{written}” starts before the recording does: a time has no minus sign.',
  'malformed-timestamp/time-of-day':
    '“{written}” is a time of day. Give the time that the player shows, counted from the start of the recording.',
  'malformed-timestamp/dangling': '“{written}” is only half a range. Add the other time or remove the dash.',
  'malformed-timestamp/empty':
    '“{written}” starts and ends at the same time. Give a later end, or one time alone.',
  'malformed-timestamp/unreadable':
    '“{written}” is no time. Write minutes and seconds, as in 03:15 or 03:15–04:02.',
  'reversed-range': '“{written}” ends before it starts.',
  'unknown-artifact':
    'No artifact is called “{artifact}”. Declare it under “artifacts” at the top, or correct the name.',
  'unknown-artifact/did-you-mean': 'No artifact is called “{artifact}”. Did you mean “{meant}”?',
  'artifact-missing': 'The file “{file}” is not there.',
  'artifact-missing/folder': '“{file}” is a folder. Name the file in it.',
  'fix/replace': 'Change to “{text}”',
} as const;

export type MessageKey = keyof typeof english;
