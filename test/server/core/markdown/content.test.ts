import assert from 'node:assert/strict';
import { blockOf, treeOf } from '../../../../server/core/markdown/blocks.ts';

describe('A block that is too hard to parse', () => {
  it('has no tree', () => {
    assert.equal(treeOf(blockOf('- '.repeat(5000))), undefined);
    assert.equal(treeOf(blockOf(']'.repeat(25_000))), undefined);
  });
});
