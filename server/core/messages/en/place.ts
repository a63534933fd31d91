export const placeMessages = {
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
} as const;
