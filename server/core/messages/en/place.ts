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
  'malformed-timestamp/several':
    '“{written}” names several places. Put a semicolon between them, as in 03:15–04:02; 05:10.',
  'malformed-timestamp/link-range':
    '“{written}” is no range of times in a link: there, a comma stands between them, as in 03:15,04:02.',
  'malformed-timestamp/unreadable':
    '“{written}” is no time. Write minutes and seconds, as in 03:15 or 03:15–04:02.',
  'reversed-range': '“{written}” ends before it starts.',
  'timestamp-out-of-range': '“{artifact}” has nothing at {time}: it is {duration} long.',
  'malformed-page/page': '“{written}” is no page that can be looked up. Write p. 3 or pp. 3–5.',
  'malformed-page/several':
    '“{written}” names several places. Put a semicolon between them, as in p. 3; p. 5.',
  'malformed-page/document':
    '“{written}” is no place that can be looked up. Write p. 3, pp. 3–5, or section and its heading.',
  'malformed-page/presentation':
    '“{written}” is no place that can be looked up. Write slide 3, slides 3–5, or section and its heading.',
  'malformed-page/spreadsheet':
    '“{written}” is no place that can be looked up. Write row 3, rows 3–5, cell B4, or section and its heading.',
  'page-out-of-range/single': '“{artifact}” has no page {page}: it has only one.',
  'page-out-of-range/several': '“{artifact}” has no page {page}: it has {pages} pages.',
  'locator-mismatch/video':
    '“{written}” is no place in a video. Give a time in “{artifact}”, for example 03:15–04:02.',
  'locator-mismatch/audio':
    '“{written}” is no place in a recording. Give a time in “{artifact}”, for example 03:15–04:02.',
  'locator-mismatch/document':
    '“{written}” is no place in a document. Give a page of “{artifact}”, for example p. 3.',
  'locator-mismatch/presentation':
    '“{written}” is no place in a presentation. Give a slide of “{artifact}”, for example slide 3.',
  'locator-mismatch/spreadsheet':
    '“{written}” is no place in a spreadsheet. Give a row or a cell of “{artifact}”, for example row 3.',
  'locator-mismatch/image': '“{written}” is no place in an image. Cite “{artifact}” alone.',
} as const;
