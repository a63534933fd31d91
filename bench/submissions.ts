import { Random } from '../test/support/random.ts';

/*
 * Submissions of any length, in the shape of the finished example: answers in prose, a script table, sections with
 * citations, lists, a reflection with emphasis. The same seed gives the same text.
 */

const head = `---
credential: eln/collaborative-leadership-coaching
title: A year of coaching, written down
artifacts:
  - id: video
    file: artifacts/coaching-session.mp4
    title: Coaching conversation
    transcript: artifacts/coaching-session.vtt
    consent: { form: on file, date: 2026-03-10 }
  - id: plan
    file: artifacts/action-plan.pdf
    title: Action plan with follow-up log
  - id: notes
    file: artifacts/follow-up-notes.pdf
    title: Notes of two check-ins
---

`;

const subjects =
  'the principal|my colleague|a grade lead|the leadership team|each of us|the new teacher'.split('|');
const verbs = 'asked about|came back to|wrote down|questioned|explained|was surprised by|measured'.split('|');
const objects =
  'the figures of last week|a plan without a date|what had worked so far|the question on the card|her own first draft|the coverage log|a goal that nobody owned|the next small step'.split(
    '|',
  );
const ends =
  'before anybody could object|while I listened|and we left it on the table|because it had cost her something|in her own words|so that the next meeting could begin with it|after a long silence'.split(
    '|',
  );

class Writer {
  /** How many places have been cited. */
  #cited = 0;
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  sentence(): string {
    const { pick } = this.#random;
    const choose = (list: readonly string[]): string => pick.call(this.#random, list) as string;
    const words = `${choose(subjects)} ${choose(verbs)} ${choose(objects)} ${choose(ends)}`;
    const more = this.#random.chance(0.3)
      ? `, and ${choose(subjects)} ${choose(verbs)} ${choose(objects)}`
      : '';
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}${more}.`;
  }

  prose(): string {
    return this.#random.several(3, 6, () => this.sentence()).join(' ');
  }

  citation(): string {
    // Nobody cites a place twice for one detail, however long the text.
    const number = this.#cited++;
    if (this.#random.chance(0.3)) return `[@plan, section ${number}]`;
    const start = (number * 37) % 600;
    const end = start + 10 + (Math.floor(number / 600) % 100);
    if (this.#random.chance(0.15)) return `[the passage](artifacts/coaching-session.mp4#t=${start},${end})`;
    return `[@video, ${clock(start)}–${clock(end)}]`;
  }

  evidence(): string {
    const sentences = this.#random.several(2, 4, () => this.sentence());
    return [`At ${this.citation()} it can be seen.`, ...sentences, `This shows in ${this.citation()}.`].join(
      ' ',
    );
  }

  reflection(outcome: number): string {
    return `**What we did together (EO ${outcome}).** ${this.prose()} *${this.sentence()}*`;
  }

  list(): string {
    return this.#random.several(3, 6, () => `- ${this.sentence()}`).join('\n');
  }

  table(): string {
    const rows = this.#random.several(6, 10, () => {
      const outcome = `EO ${1 + this.#random.below(4)}.${1 + this.#random.below(2)}`;
      return `| ${this.citation()} | ${this.sentence()} | ${outcome} |`;
    });
    return ['| Time | What happens | Outcome |', '|---|---|---|', ...rows].join('\n');
  }
}

function clock(seconds: number): string {
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
}

interface Section {
  readonly heading: string;
  readonly share: number;
  readonly paragraph: (writer: Writer, index: number) => string;
}

const answer = (writer: Writer, index: number): string => (index % 6 === 5 ? writer.list() : writer.prose());
const evidence = (writer: Writer, index: number): string =>
  index % 5 === 4 ? `#### A second look, ${index}\n\n${writer.prose()}` : writer.evidence();

const sections: readonly Section[] = [
  { heading: '# Part 1. Overview Questions\n\n## Question 1', share: 0.1, paragraph: answer },
  { heading: '## Question 2', share: 0.1, paragraph: answer },
  { heading: '## Question 3', share: 0.1, paragraph: answer },
  { heading: '## Question 4', share: 0.1, paragraph: answer },
  {
    heading: '# Part 2. Work Examples/Artifacts\n\n## Video Script',
    share: 0.1,
    paragraph: (writer) => writer.table(),
  },
  ...['1.1', '1.2', '2.1', '2.2', '3.1', '3.2', '3.3', '4.1', '4.2'].map((id) => ({
    heading: `${/\.1$/.test(id) ? `## EO ${id.charAt(0)}\n\n` : ''}### EO ${id}`,
    share: 0.033,
    paragraph: evidence,
  })),
  {
    heading: '# Part 3. Reflection and Application',
    share: 0.2,
    paragraph: (writer, index) => writer.reflection((index % 4) + 1),
  },
];

/** A submission of about `words` words. */
export function makeSubmission(words: number, seed = 1): string {
  const writer = new Writer(new Random(seed));
  let text = head;
  let due = 0;
  let written = 0;
  for (const { heading, share, paragraph } of sections) {
    text += `${heading}\n\n`;
    due += words * share;
    for (let index = 0; index === 0 || written < due; index++) {
      const piece = paragraph(writer, index);
      written += piece.split(/\s+/).length;
      text += `${piece}\n\n`;
    }
  }
  return `${text}# Checklist\n\n- [x] The video shows me coaching.\n- [ ] The assessor can hear both of us.\n`;
}

/** Where a writer types: behind a word in the middle of the text, in a paragraph with a citation. */
export function middleOf(text: string): { line: number; character: number; offset: number } {
  const lines = text.split('\n');
  let offset = 0;
  for (const [line, content] of lines.entries()) {
    const suits = /^At \[@/.test(content);
    if (suits && offset >= text.length * 0.5) {
      const character = content.indexOf(' ', Math.floor(content.length / 2));
      return { line, character, offset: offset + character };
    }
    offset += content.length + 1;
  }
  throw new Error('The text has no paragraph with a citation in its second half.');
}
