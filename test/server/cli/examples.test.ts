import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assertFixture, run } from './run.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const examples = readdirSync(`${root}/examples`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Whole outputs, so that a false alarm or a lost finding shows as a difference. */
describe('What is said of the examples', () => {
  for (const example of examples) {
    it(`${example}: nothing is wrong, and everything is there`, async () => {
      const path = `examples/${example}/submission.md`;
      const check = await run(root, ['check', path]);
      assertFixture(`examples/${example}.check.txt`, check.out);
      assert.equal(check.code, 0);
      const coverage = await run(root, ['coverage', path]);
      assertFixture(`examples/${example}.coverage.txt`, coverage.out);
      const { out } = await run(root, ['check', '--format', 'json', path]);
      const [submission] = JSON.parse(out).submissions;
      assert.deepEqual(submission.diagnostics, []);
      assert.equal(submission.coverage.state, 'ready');
    });
  }

  it('the half-way one: every mistake, and nothing else', async () => {
    const path = 'examples/collaborative-leadership-coaching/submission-half-way.md';
    const check = await run(root, ['check', path]);
    assertFixture('examples/half-way.check.txt', check.out);
    assert.equal(check.code, 1);
    assertFixture('examples/half-way.coverage.txt', (await run(root, ['coverage', path])).out);
  });
});
