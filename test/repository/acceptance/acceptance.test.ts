import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

/** How a requirement is represented: by something a rule reads, by a checklist item, a prompt or a note. */
type Place = 'rule' | 'checklist' | 'prompt' | 'note';

interface Requirement {
  readonly number: string;
  readonly kinds: readonly string[];
  readonly credential: string;
}

interface Detail {
  readonly id: string;
  readonly origin: string;
}

interface Definition {
  readonly id: string;
  readonly title: string;
  readonly outcome: { readonly label: string; readonly abbreviation: string };
  readonly outcomes: readonly { readonly id: string; readonly details?: readonly Detail[] }[];
  readonly parts: readonly Part[];
  readonly artifacts?: readonly Record<string, unknown>[];
  readonly checklist: readonly { readonly id: string; readonly text: string }[];
  readonly prompts?: readonly { readonly group: string }[];
  readonly evidenceKinds?: readonly { readonly id: string; readonly template: string }[];
  readonly course?: Course;
  readonly severities?: Readonly<Record<string, string>>;
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly origin: string;
  readonly words?: { readonly minimum?: string };
  readonly questions?: readonly { readonly id: string; readonly prompt: string }[];
  readonly addressOutcomes?: string;
  readonly sections?: readonly { readonly id: string; readonly required: string }[];
  readonly evidence?: { readonly per: string; readonly locator: string };
}

interface Course {
  readonly weeks: readonly {
    readonly from: string;
    readonly to: string;
    readonly deliverables: readonly { readonly id: string }[];
  }[];
  readonly steps: readonly { readonly id: string; readonly title: string }[];
  readonly stakeholders: readonly { readonly id: string }[];
}

const credentialOf: Readonly<Record<string, string>> = {
  S0: 'eln/collaborative-leadership-coaching',
  S1: 'eln/reflective-leadership-coaching',
  S2: 'eln/directive-leadership-coaching',
  S3: 'iel/collaborative-leadership',
  S4: 'collaborative-coaching',
};
const counts: Readonly<Record<string, number>> = { S0: 62, S1: 59, S2: 68, S3: 69, S4: 74 };
const credentials = Object.values(credentialOf);

const requirements = readRequirements();
const definitions = new Map(credentials.map((id) => [id, readDefinition(id)]));

describe('The acceptance list', () => {
  it('has every number once, in order', () => {
    const expected = Object.entries(counts).flatMap(([prefix, count]) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`),
    );
    expected.splice(expected.indexOf('S0-33') + 1, 0, 'S0-33b');
    assert.deepEqual(
      requirements.map(({ number }) => number),
      expected,
    );
  });

  it('gives each requirement kinds and its credential', () => {
    for (const { number, kinds, credential } of requirements) {
      assert.ok(kinds.length > 0 && kinds.every((kind) => /^[ASHI]$/.test(kind)), `${number}: ${kinds}`);
      assert.equal(credential, credentialOf[number.slice(0, 2)], number);
    }
  });
});

for (const id of credentials) {
  describe(`Requirements of ${id}`, () => {
    const places = placesIn(definition(id));
    const own = requirements.filter(({ credential }) => credential === id);

    it('are all represented', () => {
      assert.deepEqual(
        missing(own, (_, found) => found.size > 0),
        [],
      );
    });

    it('are the only ones that the definition names', () => {
      const known = new Set(own.map(({ number }) => number));
      assert.deepEqual(
        [...places.keys()].filter((number) => !known.has(number)),
        [],
      );
    });

    it('can be checked by a rule where the program is to check them', () => {
      assert.deepEqual(
        missing(own, ({ kinds }, found) => !kinds.includes('A') || found.has('rule')),
        [],
      );
    });

    it('can be hinted at or ticked where the program is to hint', () => {
      const hinted = ({ kinds }: Requirement, found: ReadonlySet<Place>) =>
        !kinds.includes('S') || found.has('rule') || (kinds.includes('H') && found.has('checklist'));
      assert.deepEqual(missing(own, hinted), []);
    });

    it('are on the checklist where only a person can confirm them', () => {
      const ticked = ({ kinds }: Requirement, found: ReadonlySet<Place>) =>
        !kinds.includes('H') || kinds.includes('I') || found.has('checklist');
      assert.deepEqual(missing(own, ticked), []);
    });

    function missing(
      all: readonly Requirement[],
      satisfied: (requirement: Requirement, found: ReadonlySet<Place>) => boolean,
    ): string[] {
      return all
        .filter((requirement) => !satisfied(requirement, places.get(requirement.number) ?? new Set()))
        .map(({ number }) => number);
    }
  });
}

for (const id of credentials) {
  describe(`The definition ${id}`, () => {
    const { outcomes, parts, checklist } = definition(id);

    it('has four outcomes', () => {
      assert.deepEqual(
        outcomes.map((outcome) => outcome.id),
        ['1', '2', '3', '4'],
      );
    });

    it('numbers its parts and uses each id once', () => {
      assert.deepEqual(
        parts.map((part) => part.id),
        parts.map((_, index) => `part-${index + 1}`),
      );
      for (const things of [checklist, ...parts.map(({ sections }) => sections ?? [])]) {
        const ids = things.map((thing) => thing.id);
        assert.deepEqual(ids, [...new Set(ids)]);
      }
    });

    it('has no two checklist items that say the same', () => {
      const texts = checklist.map(({ text }) => text.toLowerCase());
      assert.deepEqual(texts, [...new Set(texts)]);
    });
  });
}

const coaching = [
  {
    id: credentials[0],
    titles: ['Overview Questions', 'Work Examples/Artifacts', 'Reflection and Application'],
    details: ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2', '3.3', '4.1', '4.2'],
    reenactment: 'allowed',
    sections: [['script', 'true']],
  },
  {
    id: credentials[1],
    titles: [
      'Overview Questions',
      'Skill Demonstration Product with Self-Analysis',
      'Reflection and Application',
    ],
    details: ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2', '4.1', '4.2'],
    reenactment: 'allowed',
    sections: [
      ['self-analysis', 'true'],
      ['script', 'false'],
    ],
  },
  {
    id: credentials[2],
    titles: ['Overview Questions', 'Skill Demonstration Product', 'Reflection & Application'],
    details: [
      '1.1',
      '1.2',
      '1.3',
      '2.1',
      '2.2',
      '2.3',
      '3.1',
      '3.2',
      '3.3',
      '3.4',
      '4.1',
      '4.2',
      '4.3',
      '4.4',
    ],
    reenactment: 'required',
    sections: [['script', 'true']],
  },
];

for (const { id = '', titles, details, reenactment, sections } of coaching) {
  describe(`The coaching credential ${id}`, () => {
    const { outcome, outcomes, parts, artifacts } = definition(id);
    const [overview, evidence, reflection] = parts;

    it('names its parts as the issuer does', () => {
      assert.deepEqual(
        parts.map(({ title }) => title),
        titles,
      );
      assert.ok(parts.every(({ origin }) => origin === 'issuer'));
      assert.deepEqual(outcome, { label: 'Essential Outcome', abbreviation: 'EO' });
    });

    it('asks four questions and at least 1,000 words for all of them together', () => {
      assert.equal(overview?.kind, 'questions');
      assert.equal(overview?.words?.minimum, '1000');
      assert.deepEqual(
        overview?.questions?.map((question) => question.id),
        ['1', '2', '3', '4'],
      );
    });

    it('asks for at least 500 words that speak of every outcome', () => {
      assert.equal(reflection?.kind, 'narrative');
      assert.equal(reflection?.words?.minimum, '500');
      assert.equal(reflection?.addressOutcomes, 'true');
    });

    it('asks for a video of 10 to 15 minutes', () => {
      const [video] = artifacts ?? [];
      assert.equal(video?.kind, 'video');
      assert.equal(video?.minimum, '1');
      assert.deepEqual(video?.duration, { minimum: '10:00', maximum: '15:00' });
      assert.equal(video?.reenactment, reenactment);
    });

    it('takes the details from the outcomes and says so', () => {
      const all = outcomes.flatMap((each) => each.details ?? []);
      assert.deepEqual(
        all.map((detail) => detail.id),
        details,
      );
      assert.ok(all.every(({ origin }) => origin === 'derived'));
      for (const each of outcomes) {
        assert.ok(each.details?.every((detail) => detail.id.startsWith(`${each.id}.`)));
      }
    });

    it('asks for evidence of each detail and for the sections that the issuer names', () => {
      assert.equal(evidence?.kind, 'evidence');
      assert.equal(evidence?.evidence?.per, 'detail');
      assert.equal(evidence?.evidence?.locator, 'required');
      assert.deepEqual(
        evidence?.sections?.map((section) => [section.id, section.required]),
        sections,
      );
    });
  });
}

describe('Where the coaching credentials differ', () => {
  const [collaborative, reflective, directive] = credentials.map(definition);

  it('is in what the reflective one leaves unsaid', () => {
    assert.deepEqual(reflective?.severities, {
      'missing-detail': 'information',
      'missing-evidence': 'information',
      'missing-locator': 'information',
      'missing-explanation': 'information',
    });
    assert.equal(collaborative?.severities, undefined);
    assert.equal(directive?.severities, undefined);
  });

  it('is in the last question of the directive one', () => {
    const last = (each: Definition | undefined) => each?.parts[0]?.questions?.[3]?.prompt ?? '';
    assert.equal(last(collaborative), last(reflective));
    assert.match(last(directive), /critical identified knowledge and skills/);
  });
});

describe('The course', () => {
  const { parts, course, severities } = definition('iel/collaborative-leadership');

  it('states no words, and its parts are assumed', () => {
    assert.ok(parts.every(({ origin, words }) => origin === 'assumed' && words === undefined));
    assert.equal(severities, undefined);
    assert.ok(parts.some(({ kind }) => kind === 'course'));
  });

  it('runs through thirteen weeks without a gap', () => {
    assert.deepEqual(
      course?.weeks.map(({ from, to }) => [Number(from), Number(to)]),
      [
        [1, 1],
        [2, 4],
        [5, 5],
        [6, 8],
        [9, 9],
        [10, 12],
        [13, 13],
      ],
    );
    assert.ok(course?.weeks.every(({ deliverables }) => deliverables.length > 0));
  });

  it('asks for each deliverable under an id of its own', () => {
    const ids = course?.weeks.flatMap(({ deliverables }) =>
      deliverables.map((deliverable) => deliverable.id),
    );
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  it('leaves the first step of the mapping tool empty', () => {
    assert.deepEqual(
      course?.steps.map((step) => [step.id, step.title !== '']),
      [
        ['1', false],
        ['2', true],
        ['3', true],
        ['4', true],
      ],
    );
  });

  it('knows five groups of stakeholders', () => {
    assert.deepEqual(
      course?.stakeholders.map((stakeholder) => stakeholder.id),
      ['administrators', 'staff', 'students', 'parents', 'community-members'],
    );
  });
});

describe('The coaching method', () => {
  const { outcome, parts, prompts, evidenceKinds } = definition('collaborative-coaching');

  it('states no parts: those that are there are assumed', () => {
    assert.ok(parts.every(({ origin, words }) => origin === 'assumed' && words === undefined));
    assert.deepEqual(outcome, { label: 'Practice', abbreviation: 'P' });
  });

  it('has five kinds of evidence, each with a table', () => {
    assert.deepEqual(
      evidenceKinds?.map((kind) => kind.id),
      ['verbal-flow', 'event-count', 'duration', 'physical-map', 'time-sample'],
    );
    for (const { id, template } of evidenceKinds ?? []) assert.match(template, /^\|(?:-+\|)+$/m, id);
  });

  it('has its question sets in groups', () => {
    const sizes = new Map<string, number>();
    for (const { group } of prompts ?? []) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    assert.deepEqual(Object.fromEntries(sizes), {
      'Preplanning dialogue': 6,
      'Setting the focus': 3,
      'Active listening': 4,
      Reflection: 6,
    });
  });
});

function readRequirements(): Requirement[] {
  const table = readFileSync(new URL('requirements.tsv', import.meta.url), 'utf8');
  const [header, ...rows] = table.trimEnd().split('\n');
  assert.equal(header, 'number\tkind\tcredential\ttext');
  return rows.map((row) => {
    const [number = '', kind = '', credential = '', text = '', ...rest] = row.split('\t');
    assert.ok(text !== '' && rest.length === 0, row);
    return { number, kinds: kind.split(','), credential };
  });
}

/** A definition as it stands in its file, every scalar a string: nothing that a reader of the format adds. */
function readDefinition(id: string): Definition {
  const file = new URL(`../../../credentials/${id}.credential.yaml`, import.meta.url);
  const document = parseDocument(readFileSync(file, 'utf8'), { schema: 'failsafe', version: '1.2' });
  assert.deepEqual([...document.errors, ...document.warnings].map(String), [], id);
  const read = document.toJS() as Definition;
  assert.equal(read.id, id);
  return read;
}

function definition(id: string): Definition {
  const found = definitions.get(id);
  assert.ok(found, id);
  return found;
}

/** For each requirement that a definition names in a `source`, how it is represented there. */
function placesIn(read: Definition): Map<string, Set<Place>> {
  const special: Readonly<Record<string, Place>> = {
    checklist: 'checklist',
    prompts: 'prompt',
    notes: 'note',
  };
  const places = new Map<string, Set<Place>>();
  for (const [key, value] of Object.entries(read)) collect(value, special[key] ?? 'rule');
  return places;

  function collect(value: unknown, place: Place): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'source') note(String(inner), place);
      // What a week is about is shown, not checked; its deliverables are.
      else collect(inner, key === 'content' ? 'prompt' : place);
    }
  }

  function note(source: string, place: Place): void {
    for (const number of source.split(/\s*,\s*/)) {
      const found = places.get(number) ?? new Set<Place>();
      places.set(number, found.add(place));
    }
  }
}
