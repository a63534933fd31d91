import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { asText } from '../../../../server/lsp/features/markup.ts';
import { forSeeds } from '../../../support/random.ts';

/** What a reader sees of Markdown; fails where it is more than plain paragraphs. */
function shown(markdown: string): string {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const read = (node: Nodes): string => {
    assert.ok(['root', 'paragraph', 'text'].includes(node.type), `${node.type} in ${markdown}`);
    if (node.type === 'text') return node.value;
    return 'children' in node ? node.children.map(read).join('\n') : '';
  };
  return read(tree);
}

describe('Text in Markdown', () => {
  it('shows as it is', () => {
    for (const text of [
      '<b>bold</b> <script>alert(1)</script> <img src="https://example.org/a.png">',
      '<https://example.org> <me@example.org>',
      '[a link](command:workbench.action.quit "title") ![an image](https://example.org/a.png)',
      '[a][b] [^1] [x]: y',
      '**bold** __bold__ *a* _b_ ~~gone~~ `code` ```fence',
      '# Heading',
      '- item',
      '+ item',
      '1. item',
      '23) item',
      '> quote',
      '===',
      '---',
      '***',
      '| a | b |',
      '&amp; &lt;b&gt; &#60;',
      '\\*a\\* C:\\new\\file',
      '$(sync~spin) $x$',
      'file_name_of_mine.mp4',
    ]) {
      assert.equal(shown(asText(text)), text);
      assert.equal(shown(`**${asText(`x${text}`)}**`.replaceAll('**', '')), `x${text}`);
    }
  });

  it('stays on one line', () => {
    assert.equal(asText(' one\r\n\r\n# two\n    three\u0000 '), 'one # two three');
    assert.equal(asText(' \n '), '');
  });

  it('is no link for programs that make links of addresses', () => {
    for (const text of [
      'https://example.org',
      'see www.example.org',
      'me@example.org',
      'mailto:me@x.org',
      'command:a.b',
    ]) {
      assert.doesNotMatch(asText(text), /https?:\/\/|www\.|\w@|mailto:|command:/);
      assert.equal(shown(asText(text)), text);
    }
  });

  it('stays readable where its source is shown', () => {
    for (const text of [
      'video: artifacts/session-1.mp4',
      '03:15 Coach: So you are angry (a bit). “No!”',
      'Partly there: 12 words of explanation, 1 cited.',
      '17 of 1,000 words',
    ]) {
      assert.equal(asText(text), text);
    }
  });

  it('shows as it is, whatever it is made of', () => {
    const pieces =
      '\\ ` * _ [ ] ( ) < > ~ $ | & # + - = . : ; @ ! " \' / a b 1 ) www. https:// <b> ]( &amp; 🙂'.split(
        ' ',
      );
    forSeeds(2000, (random) => {
      const text = random
        .several(1, 12, () => (random.chance(0.2) ? ' ' : random.pick(pieces)))
        .join('')
        .replace(/ +/g, ' ')
        .trim();
      assert.equal(shown(asText(text)), text);
    });
  });
});
