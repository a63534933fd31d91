import assert from 'node:assert/strict';
import { blockOf } from '../../../../server/core/markdown/blocks.ts';
import { contentOf } from '../../../../server/core/markdown/content.ts';
import { sourceSpan } from '../../../../server/core/markdown/flow.ts';
import { findCitations } from '../../../../server/core/submission/citations.ts';
import { definitionsIn } from '../../../support/blocks.ts';

/** The citations of a piece of Markdown, each item as its source has it: `id|locator`. */
function citations(source: string): string[][] {
  const block = blockOf(source);
  const flows = contentOf(block, definitionsIn([block])).flatMap((content) => {
    if (content.type === 'html') return [];
    return content.type === 'row' ? content.cells : [content.flow];
  });
  return flows.flatMap((flow) => {
    const written = (span: { start: number; end: number }): string => {
      const place = sourceSpan(flow, span);
      return source.slice(place.start, place.end);
    };
    return findCitations(flow).map((bracket) => {
      assert.match(written(bracket.span), /^\[[\s\S]*\]$/);
      return bracket.items.map(({ id, idSpan, locator, span }) => {
        if (locator) assert.ok(written(span).endsWith(written(locator.span)));
        assert.equal(written(idSpan), id);
        return locator ? `${id}|${written(locator.span)}` : id;
      });
    });
  });
}

describe('Citations', () => {
  const found: Readonly<Record<string, readonly (readonly string[])[]>> = {
    '[@video]': [['video']],
    '[@video, 03:15]': [['video|03:15']],
    'In [@video, 03:15–04:02] I listen.': [['video|03:15–04:02']],
    '[@video 03:15]': [['video|03:15']],
    '[@video,03:15]': [['video|03:15']],
    '[ @video , 03:15 ]': [['video|03:15']],
    '[-@video, 03:15]': [['video|03:15']],
    '[@video, 03:15; @plan, p. 3]': [['video|03:15', 'plan|p. 3']],
    '[@video, 03:15; 04:02]': [['video|03:15', 'video|04:02']],
    '[@video, 03:15;]': [['video|03:15']],
    '[@video,]': [['video']],
    '[@a] and [@b]': [['a'], ['b']],
    '[@a][@b]': [['a'], ['b']],
    '[@my-plan_2.final, p. 3]': [['my-plan_2.final|p. 3']],
    '[@über, 03:15]': [['über|03:15']],
    '[@video,\n03:15]': [['video|03:15']],
    '**[@video, 03:15]**': [['video|03:15']],
    '> [@video,\n> 03:15]': [['video|03:15']],
    '- [@video, 03:15]': [['video|03:15']],
    '| a |\n|---|\n| [@video, 03:15] |': [['video|03:15']],
    '# [@video]': [['video']],
    '🙂 [@video, 03:15]': [['video|03:15']],
    '[see @video]': [],
    '[@]': [],
    '[@, 03:15]': [],
    '[@vi': [],
    '[@video, 03:15': [],
    '[@vi and more [@plan, p. 3]': [['plan|p. 3']],
    '\\[@video, 03:15]': [],
    '\\[@video, 03:15\\]': [],
    '[@video, 03:15\\]': [],
    '&#91;@video, 03:15]': [],
    '`[@video, 03:15]`': [],
    '```\n[@video, 03:15]\n```': [],
    '    [@video, 03:15]': [],
    '<!-- [@video, 03:15] -->': [],
    '<b title="[@video, 03:15]">': [],
    'a <!-- [@video, 03:15] --> b': [],
    '![[@video, 03:15]](x.png)': [],
    'mail@example.org [a@b]': [],
    '@video, 03:15': [],
  };
  for (const [source, expected] of Object.entries(found)) {
    it(`in ${JSON.stringify(source)}: ${expected.length || 'none'}`, () => {
      assert.deepEqual(citations(source), expected);
    });
  }
});
