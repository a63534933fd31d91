import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ArtifactFacts,
  type CheckResult,
  type Credentials,
  check,
  createCredentials,
  readSubmission,
  type Submission,
} from '../../server/core/index.ts';

/** The small credentials that tests write for; see the files. */
export const credentials: Credentials = createCredentials(
  ['brief', 'strict', 'practices', 'whole'].map((name) => {
    const file = `${name}.credential.yaml`;
    return { file, text: () => readFileSync(join(import.meta.dirname, 'credentials', file), 'utf8') };
  }),
);

const answers = `## Question 1

I listen first, and I keep what I hear to myself.

## Question 2

We meet again after two weeks.
`;

const outcomes = `## Video Script

| Time | What happens | Outcome |
|---|---|---|
| [@video, 01:00–02:00] | I paraphrase her concern. | EO 1.1 |

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

const facts: Readonly<Record<string, ArtifactFacts>> = {
  'artifacts/session.mp4': { state: 'file', size: 1000, duration: 754.2 },
  'artifacts/plan.pdf': { state: 'file', size: 1000, pages: 6 },
  'artifacts/gone.mp4': { state: 'missing' },
  'artifacts/locked.pdf': { state: 'unreadable' },
  artifacts: { state: 'folder' },
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
  return { submission, ...check(submission, { factsOf, knownCredentials: credentials.ids }) };
}
