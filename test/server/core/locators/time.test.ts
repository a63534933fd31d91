import assert from 'node:assert/strict';
import type { Locator, LocatorFault } from '../../../../server/core/locators/locator.ts';
import { formatTimeRange, readTimeRange } from '../../../../server/core/locators/read-time-range.ts';
import { formatTime, readTime } from '../../../../server/core/locators/time.ts';
import { forSeeds } from '../../../support/random.ts';

type Reason = Extract<LocatorFault, { kind: 'malformed-time' }>['reason'];

describe('A time stamp', () => {
  const sound: readonly (readonly [written: string, start: number, end?: number])[] = [
    ['03:15', 195],
    ['3:15', 195],
    ['0:00', 0],
    ['00:00', 0],
    ['59:59', 3599],
    ['60:00', 3600],
    ['75:30', 4530],
    ['120:00', 7200],
    ['1:03:15', 3795],
    ['01:03:15', 3795],
    ['10:00:00', 36_000],
    ['03:15.5', 195.5],
    ['03:15.25', 195.25],
    ['03:15.125', 195.125],
    ['1:03:15.125', 3795.125],
    ['03:15–04:02', 195, 242],
    ['03:15-04:02', 195, 242],
    ['03:15—04:02', 195, 242],
    ['03:15 – 04:02', 195, 242],
    ['03:15 - 04:02', 195, 242],
    ['03:15--04:02', 195, 242],
    ['03:15 to 04:02', 195, 242],
    ['03:15 TO 04:02', 195, 242],
    ['03:15−04:02', 195, 242],
    ['03:15‑04:02', 195, 242],
    ['03:15…04:02', 195, 242],
    ['3:15–1:00:00', 195, 3600],
    ['03:15.5–03:15.75', 195.5, 195.75],
  ];
  for (const [written, start, end] of sound) {
    it(`${written} is read without complaint`, () => {
      const locator: Locator = end === undefined ? { kind: 'time', start } : { kind: 'time', start, end };
      assert.deepEqual(readTimeRange(written), { locator });
    });
  }

  /** What is wrong where (`whole` by default), and what is offered instead. */
  const malformed: readonly (readonly [
    written: string,
    reason: Reason,
    replacement?: string | undefined,
    wrong?: string,
  ])[] = [
    ['3:5', 'seconds-digits', '03:05'],
    ['1:03:5', 'seconds-digits', '1:03:05'],
    ['3:75', 'seconds-range', '04:15'],
    ['03:60', 'seconds-range', '04:00'],
    ['1:75:00', 'minutes-range', '2:15:00'],
    ['1:3:15', 'minutes-range', '1:03:15'],
    ['3.15', 'dot', '03:15'],
    ['03.15', 'dot', '03:15'],
    ['3,15', 'dot', '03:15'],
    ['3m15s', 'units', '03:15'],
    ['3 min 15 sec', 'units', '03:15'],
    ['3 minutes', 'units', '03:00'],
    ['3 minutes and 15 seconds', 'units', '03:15'],
    ['3 min, 15 s', 'units', '03:15'],
    ['03;15', 'dot', '03:15'],
    ['3′15″', 'unreadable', '03:15'],
    ['03:15–04:02,', 'unreadable', '03:15–04:02'],
    [', 03:15', 'unreadable', '03:15'],
    ['at minute 3:15', 'unreadable', '03:15'],
    ['and 3:15', 'unreadable', '03:15'],
    ['0.03.15-0.04.02', 'unreadable', '03:15–04:02'],
    ['00:03:15,500 --> 00:04:02,000', 'unreadable', '03:15.5–04:02'],
    ['1h3m15s', 'units', '1:03:15'],
    ['315s', 'units', '05:15'],
    ['195 seconds', 'units', '03:15'],
    ['315', 'no-colon'],
    ['1:2:3:4', 'too-many-fields'],
    ['1:02:03:04:05', 'too-many-fields'],
    ['00:03:15:10', 'frames', '03:15'],
    ['01:03:15;10', 'frames', '1:03:15'],
    ['3：15', 'wide-colon', '03:15'],
    ['03︓15', 'wide-colon', '03:15'],
    ['-1:00', 'negative', '01:00'],
    ['-1:00–04:02', 'negative', '01:00', '-1:00'],
    ['3.15-4.02', 'dot', '03:15–04:02'],
    ['4.02-3.15', 'dot'],
    ['3m–4m', 'units', '03:00–04:00'],
    ['at 3.15', 'unreadable', '03:15'],
    ['ca. 03:15', 'unreadable', '03:15'],
    ['time stamp: 03:15', 'unreadable', '03:15'],
    ['minute 3:15', 'unreadable', '03:15'],
    ['minute 3', 'unreadable'],
    ['(03:15)', 'unreadable', '03:15'],
    ['“03:15”', 'unreadable', '03:15'],
    ['3:15 min.', 'unreadable', '03:15'],
    ['03:15ff.', 'unreadable', '03:15'],
    ['03 : 15', 'unreadable', '03:15'],
    ['03:\u00ad15\u200b', 'unreadable', '03:15'],
    ['０３:１５', 'unreadable', '03:15'],
    ['3’15”', 'unreadable', '03:15'],
    ['1.03.15', 'unreadable', '1:03:15'],
    ['00:03:15,500', 'unreadable', '03:15.5'],
    ['from 03:15 to 04:02', 'unreadable', '03:15–04:02'],
    ['between 3.15 and 4.02', 'unreadable', '03:15–04:02'],
    ['03:15 until 04:02', 'unreadable', '03:15–04:02'],
    ['03:15 → 04:02', 'unreadable', '03:15–04:02'],
    ['from 04:02 to 03:15', 'unreadable', undefined, 'from 04:02'],
    ['after 03:15', 'unreadable'],
    ['−1:00', 'negative', '01:00'],
    ['3:15pm', 'time-of-day'],
    ['3:15 p.m.', 'time-of-day'],
    ['3pm', 'time-of-day'],
    ['11:30 AM', 'time-of-day'],
    ['03:15–', 'dangling', '03:15'],
    ['03:15 -', 'dangling', '03:15'],
    ['–03:15', 'dangling', '03:15'],
    ['3:75–', 'dangling', '04:15'],
    ['03:15–03:15', 'empty', '03:15'],
    ['3:15-03:15', 'empty', '03:15'],
    ['3:5–04:02', 'seconds-digits', '03:05', '3:5'],
    ['03:15–4.02', 'dot', '04:02', '4.02'],
    ['08:16–08:0', 'seconds-digits', undefined, '08:0'],
    ['4.02–03:15', 'dot', undefined, '4.02'],
    ['03:15 to 4:75', 'seconds-range', '05:15', '4:75'],
    ['03:15–soon', 'unreadable', undefined, 'soon'],
    ['later', 'unreadable'],
    ['', 'unreadable'],
    ['03:15:', 'unreadable'],
    [':15', 'unreadable'],
    ['3:15:7', 'seconds-digits', '3:15:07'],
    ['03:15.1234', 'unreadable'],
    ['03:15–04:02–05:00', 'unreadable'],
    ['٣:١٥', 'unreadable'],
  ];
  for (const [written, reason, replacement, wrong = written] of malformed) {
    it(`${written || 'nothing'} is malformed: ${reason}, ${replacement ?? 'no remedy'}`, () => {
      const { locator, fault } = readTimeRange(written);
      const start = written.lastIndexOf(wrong);
      assert.equal(locator, undefined);
      assert.deepEqual(fault, {
        kind: 'malformed-time',
        reason,
        span: { start, end: start + wrong.length },
        ...(replacement !== undefined && { replacement }),
      });
    });
  }

  it('that ends before it starts is reversed and can be swapped', () => {
    assert.deepEqual(readTimeRange('04:02 – 3:15'), {
      locator: { kind: 'time', start: 242, end: 195 },
      fault: { kind: 'reversed', of: 'time', span: { start: 0, end: 12 }, replacement: '03:15–04:02' },
    });
  });
});

describe('Writing a time stamp', () => {
  const written: readonly (readonly [seconds: number, text: string])[] = [
    [0, '00:00'],
    [5, '00:05'],
    [195, '03:15'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [36_000, '10:00:00'],
    [195.5, '03:15.5'],
    [195.125, '03:15.125'],
    [59.9999, '01:00'],
  ];
  for (const [seconds, text] of written) {
    it(`${seconds} s as ${text}`, () => assert.equal(formatTime(seconds), text));
  }

  it('gives what reading understands', () => {
    forSeeds(500, (random) => {
      const start = random.below(40_000_000) / 1000;
      const end = start + 0.001 + random.below(10_000_000) / 1000;
      const reading = readTime(formatTime(start));
      assert.ok(reading.ok && Math.abs(reading.seconds - start) < 0.0005, `${start}`);
      const range = readTimeRange(formatTimeRange(start, end));
      assert.equal(range.fault, undefined);
      assert.ok(range.locator?.kind === 'time' && Math.abs((range.locator.end ?? 0) - end) < 0.0005);
    });
  });
});

describe('Reading any text as a time', () => {
  it('ends with a locator or a fault, whose remedy can be read', () => {
    const pieces = [...'0123456789::..–-, hmspat', 'to', 'min', '：', '−', '…', '\u00A0'];
    forSeeds(4000, (random) => {
      const written = random.several(0, 9, () => random.pick(pieces)).join('');
      const { locator, fault } = readTimeRange(written);
      assert.ok(locator ?? fault, written);
      if (fault?.kind === 'malformed-time') assert.equal(locator, undefined, written);
      if (!fault) return;
      assert.ok(0 <= fault.span.start && fault.span.end <= written.length, written);
      if (fault.replacement === undefined) return;
      const { start, end } = fault.span;
      const remedied = written.slice(0, start) + fault.replacement + written.slice(end);
      const replacement = readTimeRange(fault.replacement);
      assert.equal(replacement.fault, undefined, `${written} → ${remedied}`);
    });
  });
});
