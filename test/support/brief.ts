import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArtifactFacts,
  type CheckResult,
  type Coverage,
  type Credentials,
  check,
  coverageOf,
  createCredentials,
  LineIndex,
  readSubmission,
  type Submission,
} from '../../server/core/index.ts';

/** The small credentials that tests write for; see the files. */
export const credentials: Credentials = createCredentials(
  ['brief', 'strict', 'practices', 'whole', 'unmeasured', 'recorded', 'asked', 'course'].map((name) => {
    const file = `${name}.credential.yaml`;
    return { file, text: () => readFileSync(join(import.meta.dirname, 'credentials', file), 'utf8') };
  }),
);

const answers = `## Question 1

I listen first, and I keep what I hear to myself [@video, 00:10].

## Question 2

We meet again after two weeks [@plan, p. 1].
`;

const outcomes = `## Video Script

| Time | What happens | Outcome |
|---|---|---|
| [@video, 01:00–02:00] | I paraphrase her concern. | EO 1.1 |
| [@video, 05:00–06:00] | We write the plan. | EO 2 |

## EO 1

### EO 1.1

In [@video, 03:15–04:02] I paraphrase, which shows that I listened.

### EO 1.2

On [@plan, p. 3] we name the issue and who will solve it.

## EO 2

The plan [@plan, pp. 4–5] was written by both of us.
`;

/** The pieces of a submission for `test/brief` in which nothing is wrong. */
export const soundPieces = {
  'front matter': `---
credential: test/brief
artifacts:
  - { id: video, file: artifacts/session.mp4 }
  - { id: plan, file: artifacts/plan.pdf }
---
`,
  artifacts: `artifacts:
  - { id: video, file: artifacts/session.mp4 }
  - { id: plan, file: artifacts/plan.pdf }
`,
  /** For what cites the video alone. */
  video: `artifacts:
  - { id: video, file: artifacts/session.mp4 }
`,
  'part 1': `# Part 1. Overview Questions

${answers}`,
  'part 2': `# Part 2. Work Examples/Artifacts

${outcomes}`,
  answers,
  outcomes,
  'part 3': `# Part 3. Reflection and Application

I will ask more and tell less.
`,
} as const;

export type SoundPiece = keyof typeof soundPieces;

/** A whole submission; a piece that is given stands in place of the sound one. */
export function briefSubmission(pieces: Partial<Record<SoundPiece, string>> = {}): string {
  return (['front matter', 'part 1', 'part 2', 'part 3'] as const)
    .map((name) => pieces[name] ?? soundPieces[name])
    .join('\n');
}

function sound(
  format: 'mp4',
  duration: number,
  tracks: { readonly audio: boolean; readonly video: boolean },
): ArtifactFacts {
  return { state: 'file', size: 1000, format, duration, tracks };
}

const facts: Readonly<Record<string, ArtifactFacts>> = {
  'artifacts/session.mp4': { state: 'file', size: 1000, duration: 7300.5 },
  'artifacts/plan.pdf': { state: 'file', size: 1000, pages: 20 },
  'artifacts/gone.mp4': { state: 'missing' },
  'artifacts/gone.vtt': { state: 'missing' },
  'artifacts/locked.pdf': { state: 'unreadable' },
  artifacts: { state: 'folder' },
  'artifacts/empty.mp4': { state: 'file', size: 0, format: 'unknown', fault: 'empty' },
  'artifacts/secret.pdf': { state: 'file', size: 1000, format: 'pdf', fault: 'encrypted' },
  'artifacts/torn.mp4': { state: 'file', size: 1000, format: 'mp4', fault: 'truncated' },
  'artifacts/broken.pdf': { state: 'file', size: 1000, format: 'pdf', fault: 'damaged' },
  'artifacts/endless.pdf': { state: 'file', size: 1000, format: 'unknown', fault: 'slow' },
  'artifacts/huge.mp4': { state: 'file', size: 1000, format: 'unknown', fault: 'large' },
  'artifacts/pipe.mp4': { state: 'unreadable', reason: 'special' },
  'artifacts/closed.mp4': { state: 'unreadable', reason: 'forbidden' },
  'artifacts/page.pdf': { state: 'file', size: 1000, format: 'text' },
  'artifacts/really.mp4': { state: 'file', size: 1000, format: 'webm', duration: 700 },
  'artifacts/sound.mp4': sound('mp4', 700, { audio: true, video: false }),
  'artifacts/silent.mp4': sound('mp4', 700, { audio: false, video: true }),
  'artifacts/whole.mp4': sound('mp4', 754.2, { audio: true, video: true }),
  'artifacts/ten.mp4': sound('mp4', 600, { audio: true, video: true }),
  'artifacts/almost-ten.mp4': sound('mp4', 599.6, { audio: true, video: true }),
  'artifacts/nine.mp4': sound('mp4', 552, { audio: true, video: true }),
  'artifacts/nine-59.mp4': sound('mp4', 599.4, { audio: true, video: true }),
  'artifacts/fifteen.mp4': sound('mp4', 900.9, { audio: true, video: true }),
  'artifacts/fifteen-01.mp4': sound('mp4', 901, { audio: true, video: true }),
  'artifacts/sixteen.mp4': sound('mp4', 962.3, { audio: true, video: true }),
  'artifacts/hours.mp4': sound('mp4', 4000, { audio: true, video: true }),
  'artifacts/strange.avi': { state: 'file', size: 1000, format: 'avi' },
  'artifacts/endless.mp4': { state: 'file', size: 1000, format: 'unknown', fault: 'slow' },
  'artifacts/huge.pdf': { state: 'file', size: 12_345_678, format: 'pdf', pages: 2 },
  'artifacts/thick.pdf': { state: 'file', size: 1000, format: 'pdf', pages: 11 },
  'artifacts/ten.pdf': { state: 'file', size: 10_000_000, format: 'pdf', pages: 10 },
  'artifacts/six.pdf': { state: 'file', size: 1000, format: 'pdf', pages: 6 },
  'artifacts/one.pdf': { state: 'file', size: 1000, format: 'pdf', pages: 1 },
};

/** What the tests' host knows of artifacts; of any other file it has seen nothing yet. */
export function factsOf(file: string): ArtifactFacts | undefined {
  return facts[file];
}

export interface Checked extends CheckResult {
  readonly submission: Submission;
}

/** Reads and checks a text for one of the tests' credentials. */
export function checkText(text: string, previous?: Submission): Checked {
  const submission = readSubmission(text, credentials, previous);
  if (!submission) throw new Error('The text is no submission.');
  const { findings, assessment } = check(submission, { factsOf, knownCredentials: credentials.ids });
  return { submission, findings, assessment };
}

/** The coverage of a text for one of the tests' credentials. */
export function coverageOfText(text: string, previous?: Submission): Coverage {
  const { submission, assessment, findings } = checkText(text, previous);
  const index = new LineIndex(text);
  return coverageOf(submission, assessment, findings, factsOf, ({ start, end }) => ({
    start: index.positionAt(start),
    end: index.positionAt(end),
  }));
}
