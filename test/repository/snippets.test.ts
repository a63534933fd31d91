import assert from 'node:assert/strict';
import path from 'node:path';
import { shippedDefinitions } from '../../scripts/generate/snippets.ts';
import snippets from '../../snippets/submission.json' with { type: 'json' };

const bodies = Object.values(snippets).map(({ body }) => body.join('\n').replace(/\\([\\$}])/g, '$1'));

describe('The snippets', () => {
  for (const { id, parts, prompts } of shippedDefinitions(path.join(import.meta.dirname, '..', '..'))) {
    it(`write every question of ${id}, and every set of its prompts as a whole`, () => {
      for (const { prompt } of parts.flatMap(({ questions }) => questions)) {
        assert.ok(
          bodies.some((body) => body.includes(prompt.replace(/\s+/g, ' '))),
          prompt,
        );
      }
      for (const group of new Set(prompts.map((prompt) => prompt.group))) {
        const texts = prompts.filter((prompt) => prompt.group === group).map(({ text }) => text);
        const isWhole = (body: string) => texts.every((text) => body.includes(text.replace(/\s+/g, ' ')));
        assert.ok(bodies.some(isWhole), group);
      }
    });
  }

  it('each have a prefix of their own', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });
});
