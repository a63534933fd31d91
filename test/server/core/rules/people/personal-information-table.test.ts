import assert from 'node:assert/strict';
import { checkText } from '../../../../support/brief.ts';

/** What is found in one paragraph that holds nothing else. */
function foundIn(paragraph: string): string[] {
  const head = '---\ncredential: test/practices\nartifacts:\n  - { id: video, file: a.mp4 }\n---\n\n';
  const text = `${head}${paragraph}\n`;
  return checkText(text)
    .findings.filter(({ code }) => code === 'personal-information')
    .map(({ span }) => text.slice(span.start, span.end));
}

/** A text, and what of it tells who somebody is. */
const telling: readonly (readonly [text: string, ...found: string[]])[] = [
  ['I met Ms. Rivera on Monday.', 'Ms. Rivera'],
  ['I met Ms Rivera on Monday.', 'Ms Rivera'],
  ['Mr. Okafor and Mrs. Lee came.', 'Mr. Okafor', 'Mrs. Lee'],
  ['Mr. and Mrs. Smith came.', 'Mrs. Smith'],
  ['We heard Dr. Ana Maria Rivera speak.', 'Dr. Ana Maria Rivera'],
  ['We asked Dr. J. T. Okafor.', 'Dr. J. T. Okafor'],
  ["Ms. O'Brien's class was quiet.", "Ms. O'Brien"],
  ['Mrs. McCarthy-Jones agreed.', 'Mrs. McCarthy-Jones'],
  ['Ms. de la Cruz agreed.', 'Ms. de la Cruz'],
  ['Mx. Duarte asked me.', 'Mx. Duarte'],
  ['Miss Abernathy laughed.', 'Miss Abernathy'],
  ['I coach Principal Rivera.', 'Principal Rivera'],
  ['Principal Rivera’s plan changed.', 'Principal Rivera'],
  ['Assistant Principal Nguyen joined us.', 'Assistant Principal Nguyen'],
  ['Superintendent Hall called.', 'Superintendent Hall'],
  ['Then Coach Washington asked why.', 'Coach Washington'],
  ['**Ms. Rivera** was there.', 'Ms. Rivera'],
  ['"Ms. Rivera," I said, "thank you."', 'Ms. Rivera'],
  ['Professor Umber taught us.', 'Professor Umber'],
  ['Señora Vega asked first.', 'Señora Vega'],
  ['Then Sra. Vega and Sr. Ibarra agreed.', 'Sra. Vega', 'Sr. Ibarra'],
  ['Mr. Young and Ms. Park agreed.', 'Mr. Young', 'Ms. Park'],
  ['We work at Lincoln Middle School.', 'Lincoln Middle School'],
  ['We work at Martin Luther King Elementary School.', 'Martin Luther King Elementary School'],
  ['Lincoln High School is large.', 'Lincoln High School'],
  ['She came from St. Mary’s High School last year.', 'St. Mary’s High School'],
  ['I moved to Lincoln Elementary in May.', 'Lincoln Elementary'],
  ['I work for the Springfield Unified School District.', 'Springfield Unified School District'],
  ['I work for Springfield Public Schools.', 'Springfield Public Schools'],
  ['The students of PS 123 know it.', 'PS 123'],
  ['The students of P.S. 45 know it.', 'P.S. 45'],
  ['Write to ana.rivera@lincoln.k12.ny.us today.', 'ana.rivera@lincoln.k12.ny.us'],
  ['Write to principal@example.org.', 'principal@example.org'],
  ['Call 555-123-4567.', '555-123-4567'],
  ['Call (555) 123-4567 now.', '(555) 123-4567'],
  ['Her number is 555.123.4567.', '555.123.4567'],
  ['Call +1 555 123 4567.', '+1 555 123 4567'],
  ['Call +1-555-123-4567.', '+1-555-123-4567'],
  ['Call +44 20 7946 0958.', '+44 20 7946 0958'],
  ['Her phone: 555-0142.', '555-0142'],
  ['The SSN 123-45-6789 is on it.', '123-45-6789'],
  ['The student ID 1048823 is on the sheet.', '1048823'],
  ['Student number: 204177 was absent.', '204177'],
];

/** Texts in which nothing tells who somebody is, however much it may look so. */
const discreet: readonly string[] = [
  'I met Ms. R. on Monday.',
  'I met Ms. R on Monday, and Principal A. too.',
  'Teacher B and Coach K agreed.',
  'The principal and the coach met.',
  'I asked the Principal. She agreed.',
  'We waited for the Dr. Then we left.',
  'The Principal Investigator and the Principal Leadership Institute agreed.',
  'She holds a Principal License and went through Principal Preparation.',
  'The Superintendent Advisory Committee and the Principal Supervisor met.',
  'The Coach Training and Coach Reflection Log were useful.',
  'As Principal I decide. As Coach, I ask.',
  'The Principal Then Asked Why.',
  'Principal She said.',
  'Our principal, Monday’s host, agreed. I saw the Coach Monday.',
  '| Principal | Coach |\n|---|---|\n| Why? | How? |',
  'Principal: Why do you ask? Coach: Because I wonder.',
  'Dr. Knight (2011) and Dr. Rogers and Farson (2015, p. 281) say so.',
  'We read Dr. King’s letter and Dr. Seuss.',
  'The office is at 12 Oak Dr. Springfield is far.',
  'I Miss Monday.',
  'Our Middle School and The High School share a bus.',
  'The Middle School is large. Every Elementary School has one.',
  'A Title I Elementary School near us.',
  'Improving Middle School attendance takes time.',
  'The Community School Coordinator came. Local School Districts agree.',
  'Most Public Schools do. Rural Public Schools too.',
  'A Large Urban High School and a Small Rural Middle School.',
  'School-based teams, High School students and Elementary teachers.',
  'The New York State Education Department said so.',
  'P.S. I forgot.',
  'The answer IS 52, and MS Word counts 1,200.',
  'In [@video, 03:15–04:02] I wait.',
  'At 10:30 on 2026-03-12, pages 100-1200, 2019-2020.',
  'It cost $1,234,567 and took 1234567890 steps.',
  'Scores rose from 120 130 1400 to 1500.',
  'Version 1.2.3.4567 of standard 123-4567.',
  'The ISBN 978-3-16-148410-0 and DOI 10.1000/182 stand there.',
  '`Ms. Rivera` is code.',
  '<!-- Ms. Rivera -->',
  'The @channel told us, and user@host did not.',
  'S3-24 to S3-68 are numbers of requirements.',
  'Room 20417 and bus 104882 are ours.',
  'My practice as Dean of Students. The Dean’s list.',
  'Counselor Support and Dean Duties were shared.',
  'Coach Teachers, Lead Teams, Support Families.',
  'Our Principal Coaching Academy met in March.',
  'She chairs the National Association of Secondary School Principals.',
  'Khan Academy is free.',
  'Jr. and Sr. High teachers met.',
  'The student number rose to 412 in 2024.',
  'We followed up in 2024, 2025 and 2026.',
];

describe('personal-information, sentence by sentence', () => {
  for (const [text, ...found] of telling) {
    it(`finds ${found.join(' and ')} in: ${text}`, () => assert.deepEqual(foundIn(text), found));
  }
  for (const text of discreet) {
    it(`finds nothing in: ${text}`, () => assert.deepEqual(foundIn(text), []));
  }
});
