import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { check, readSubmission, type Submission } from '../../server/core/index.ts';
import { builtInCredentials } from '../../server/host/built-in-credentials.ts';

const example = 'examples/collaborative-leadership-coaching/submission-half-way.md';

/** Versions that may still be known: the latest, and for each rule the one in which its findings were found. */
const MOST = 10;

describe('Earlier versions of a text', () => {
  let collectGarbage: () => void;

  before(() => {
    setFlagsFromString('--expose-gc');
    collectGarbage = runInNewContext('gc') as () => void;
  });

  it('are forgotten while somebody types on and on', async () => {
    const text = readFileSync(example, 'utf8');
    const credentials = builtInCredentials();
    const factsOf = () => undefined;
    const question = text.indexOf('## Question 1');
    const at = text.indexOf('.', text.indexOf('\n\n', text.indexOf('\n\n', question) + 2));
    const typed = ' and what she had tried, and why it had not helped, and what we both learned from it';
    const versions: WeakRef<Submission>[] = [];
    let latest: Submission | undefined;
    for (let length = 0; length <= typed.length; length++) {
      const now = text.slice(0, at) + typed.slice(0, length) + text.slice(at);
      latest = readSubmission(now, credentials, latest);
      assert.ok(latest);
      const { findings } = check(latest, { factsOf, knownCredentials: credentials.ids });
      // What has a remedy is what is looked for again when the remedy is asked for.
      assert.ok(findings.some(({ span, fixes }) => fixes && span.start > at));
      versions.push(new WeakRef(latest));
      await setImmediate();
    }
    collectGarbage();
    const known = versions.filter((version) => version.deref());
    assert.ok(known.length <= MOST, `${known.length} of ${versions.length} versions are still known`);
  });
});
