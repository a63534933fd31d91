import assert from 'node:assert/strict';
import { readPlace } from '../../../../../server/core/assist/evidence/place.ts';
import { readSubmission, say } from '../../../../../server/core/index.ts';
import { briefSubmission, credentials, factsOf } from '../../../../support/brief.ts';

const submission = readSubmission(briefSubmission(), credentials);

function read(artifact: string, typed: string): string {
  assert.ok(submission);
  const reading = readPlace(submission, artifact, typed, { credentials, factsOf });
  return 'citation' in reading ? reading.citation : say([reading.problem]);
}

const readings: readonly (readonly [artifact: string, typed: string, citation: string])[] = [
  ['video', '03:15–04:02', '[@video, 03:15–04:02]'],
  ['video', ' 3:15 to 4:02 ', '[@video, 03:15–04:02]'],
  ['video', '3:15-4:02', '[@video, 03:15–04:02]'],
  ['video', '3.15', '[@video, 03:15]'],
  ['video', '3m15s', '[@video, 03:15]'],
  ['video', '4:02-3:15', '[@video, 03:15–04:02]'],
  ['video', '03:15–04:02; 5:10', '[@video, 03:15–04:02; 05:10]'],
  ['video', '03:15–04:02, 5:10', '[@video, 03:15–04:02; 05:10]'],
  ['video', '1:02:03', '[@video, 1:02:03]'],
  ['video', '', '[@video]'],
  ['plan', '3', '[@plan, p. 3]'],
  ['plan', 'page 3', '[@plan, p. 3]'],
  ['plan', '3-5', '[@plan, pp. 3–5]'],
  ['plan', 'section Next steps', '[@plan, section Next steps]'],
];

const problems: readonly (readonly [artifact: string, typed: string, problem: RegExp])[] = [
  ['video', '3:15pm', /^“3:15pm” is a time of day\./],
  ['video', 'soon', /^“soon” is no time\./],
  ['video', 'p. 3', /^“p\. 3” is no place in a video\. Give a time in “video”/],
  ['video', '9:59:59', /^“video” has nothing at 9:59:59: it is 2:01:40 long\.$/],
  ['plan', '21', /^“plan” has no page 21: it has 20 pages\.$/],
  ['plan', '03:15', /^“03:15” is no place in a document\./],
  ['video', '03:15] and [more', /^“03:15\] and \[more” is no place/],
  ['nothing', '03:15', /^“03:15” is no place/],
];

describe('A place as the writer types it', () => {
  for (const [artifact, typed, citation] of readings) {
    it(`“${typed}” in “${artifact}” becomes ${citation}`, () =>
      assert.equal(read(artifact, typed), citation));
  }
  for (const [artifact, typed, problem] of problems) {
    it(`“${typed}” in “${artifact}” gets one sentence`, () => assert.match(read(artifact, typed), problem));
  }
});
