import assert from 'node:assert/strict';
import type { ArtifactFacts } from '../../../server/core/index.ts';
import { ArtifactWatch } from '../../../server/lsp/artifact-watch.ts';
import type { Host } from '../../../server/lsp/host.ts';

const FILE = 'notes.pdf';

describe('What is known of a file', () => {
  let looks: number;
  let facts: ArtifactFacts;
  let now: number;

  beforeEach(() => {
    looks = 0;
    facts = { state: 'missing' };
    now = 1_000_000;
  });

  function watch(isTold: boolean): ArtifactWatch {
    const host = {
      lookAtArtifact: async () => {
        looks += 1;
        return facts;
      },
    } as unknown as Host;
    return new ArtifactWatch(
      host,
      'file:///submission.md',
      () => isTold,
      () => {},
      () => now,
    );
  }

  /** Somebody writes on, so many seconds later. */
  async function later(files: ArtifactWatch, seconds: number): Promise<ArtifactFacts | undefined> {
    now += seconds * 1000;
    await files.look([FILE]);
    return files.factsOf(FILE);
  }

  for (const { who, isTold, believed } of [
    { who: 'a client that tells of changed files', isTold: true, believed: 15 },
    { who: 'any other client', isTold: false, believed: 2 },
  ]) {
    it(`is believed for ${believed} seconds with ${who}`, async () => {
      const files = watch(isTold);
      await later(files, 0);
      assert.equal(files.factsOf(FILE)?.state, 'missing');
      facts = { state: 'folder' };
      assert.equal((await later(files, believed - 0.1))?.state, 'missing');
      assert.equal(looks, 1);
      assert.equal((await later(files, 0.1))?.state, 'folder');
      assert.equal(looks, 2);
    });
  }

  it('is believed no more when somebody says that the file may have changed', async () => {
    const files = watch(true);
    await later(files, 0);
    facts = { state: 'folder' };
    files.expire();
    assert.equal(files.factsOf(FILE)?.state, 'missing');
    assert.equal((await later(files, 0))?.state, 'folder');
  });
});
