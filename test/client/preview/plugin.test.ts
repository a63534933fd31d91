import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { showIn } from '../../../client/preview/plugin.ts';
import type { Chip, Shown } from '../../../client/preview/shown.ts';

const address = 'file:///submission.md';
const hostile = '<img src=x onerror="alert(1)">&quot;\'';

const sound: Chip = {
  text: 'Coaching conversation · 03:15–04:02',
  tooltip: 'artifacts/session.mp4',
  kind: 'video',
};
const unknown: Chip = {
  text: 'vidoe · 01:00',
  tooltip: 'No artifact is called “vidoe”.',
  kind: 'other',
  problem: 'not declared',
};

/** What the preview shows of a document whose server has told this. */
function shownWith(citations: Shown['citations'], strip: Partial<Shown['strip']> = {}): Shown {
  const meter = {
    label: 'Part 1',
    text: '734 of 1,000 words',
    tooltip: 'Overview Questions',
    state: 'partial',
    stateText: 'partly there',
    share: 0.734,
  } as const;
  return {
    citations,
    strip: {
      name: 'Coverage',
      title: 'A title',
      state: 'partial',
      stateText: 'In progress',
      meters: [meter],
      ...strip,
    },
  };
}

const citations: Shown['citations'] = [
  { text: '[@video, 03:15–04:02]', form: 'citation', chips: [sound] },
  { text: '[@video, 03:15–04:02; @vidoe, 01:00]', form: 'citation', chips: [sound, unknown] },
  { text: 'artifacts/my%20session.mp4#t=195', form: 'link', chips: [sound] },
];

/** As VS Code does it: parsed without knowing the document, rendered knowing it. */
function preview(text: string, shown?: Shown, head = '---\ncredential: test/brief\n---\n\n'): string {
  const md = showIn(new MarkdownIt({ html: true, linkify: true }), (uri) =>
    uri === address ? shown : undefined,
  );
  return md.renderer.render(md.parse(head + text, {}), md.options, { currentDocument: address });
}

function plain(text: string, head = ''): string {
  return new MarkdownIt({ html: true, linkify: true }).render(head + text);
}

describe('The preview of a submission', () => {
  it('shows a citation as a chip with title and place', () => {
    const html = preview('See [@video, 03:15–04:02] here.', shownWith(citations));
    assert.match(
      html,
      /See <span class="micro-credential-chip" data-kind="video" title="artifacts\/session\.mp4">Coaching conversation · 03:15–04:02<\/span> here\./,
    );
  });

  it('shows each place of a bracket, and says in words what is wrong with one', () => {
    const html = preview('[@video, 03:15–04:02; @vidoe, 01:00]', shownWith(citations));
    assert.equal(html.match(/micro-credential-chip/g)?.length, 2);
    assert.match(html, /micro-credential-problem" data-kind="other" title="No artifact is called “vidoe”\."/);
    assert.match(html, /vidoe · 01:00 <span class="micro-credential-note">not declared<\/span>/);
  });

  it('knows a citation again that is written over two lines, in a quote or a table', () => {
    const shown = shownWith(citations);
    assert.match(preview('> See [@video,\n> 03:15–04:02].', shown), /micro-credential-chip/);
    assert.match(
      preview('| a | b |\n|---|---|\n| [@video, 03:15–04:02] | c |', shown),
      /micro-credential-chip/,
    );
  });

  it('leaves code, escaped brackets, comments and real links as they are', () => {
    for (const text of [
      '`[@video, 03:15–04:02]`',
      '\\[@video, 03:15–04:02]',
      '```\n[@video, 03:15–04:02]\n```',
      '<!-- [@video, 03:15–04:02] -->',
      '[@video, 03:15–04:02](https://example.org)',
      '[@video, 03:15–04:02]\n\n[@video, 03:15–04:02]: https://example.org',
    ]) {
      assert.ok(!preview(text, shownWith(citations)).includes('micro-credential-chip'), text);
    }
  });

  it('marks a link to an artifact, and takes the mark back when it means nothing any more', () => {
    let shown = shownWith(citations);
    const md = showIn(new MarkdownIt(), () => shown);
    const tokens = md.parse('---\ncredential: a\n---\n\n[here](artifacts/my%20session.mp4#t=195)', {});
    const render = () => md.renderer.render(tokens, md.options, { currentDocument: address });
    assert.match(
      render(),
      /<a href="artifacts\/my%20session\.mp4#t=195" class="micro-credential-chip[^>]*>here</,
    );
    shown = shownWith([]);
    assert.match(render(), /<a href="artifacts\/my%20session\.mp4#t=195">here</);
  });

  it('puts the coverage on top, named for a screen reader, its bars hidden from it', () => {
    const html = preview('# Part 1', shownWith([]));
    assert.match(html, /^<section class="micro-credential-strip" aria-label="Coverage">/);
    assert.match(html, /734 of 1,000 words/);
    assert.match(html, /data-state="partial">partly there</);
    assert.match(html, /<progress aria-hidden="true" max="100" value="73">/);
  });

  it('shows the writer’s words as words, whatever they look like', () => {
    const chip: Chip = { text: hostile, tooltip: hostile, kind: 'video', problem: hostile };
    const meter = shownWith([]).strip.meters[0];
    assert.ok(meter);
    const html = preview(
      '[@video, 03:15–04:02]',
      shownWith([{ text: '[@video, 03:15–04:02]', form: 'citation', chips: [chip] }], {
        title: hostile,
        meters: [{ ...meter, label: hostile, text: hostile, tooltip: hostile }],
      }),
    );
    assert.ok(!html.includes('<img'));
    assert.ok(!html.includes('onerror="'));
    const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name));
    assert.deepEqual([...tags].sort(), ['h2', 'hr', 'li', 'p', 'progress', 'section', 'span', 'ul']);
  });

  it('shows the text as it is while nothing is known of it', () => {
    const text = 'See [@video, *03:15*] and [here](artifacts/session.mp4#t=1).';
    const head = '---\ncredential: test/brief\n---\n\n';
    assert.equal(preview(text, undefined), plain(text, head));
  });
});

describe('The preview of any other Markdown', () => {
  for (const [what, head] of [
    ['without front matter', ''],
    ['with front matter that names no credential', '---\ntitle: Notes\n---\n\n'],
    ['that names a credential in its text', '# Notes\n\ncredential: test/brief\n\n'],
  ] as const) {
    it(`is left alone ${what}`, () => {
      const text = '# A\n\n[@video, 03:15–04:02] *a [@b* c]\n\n[x](artifacts/my%20session.mp4#t=195)';
      assert.equal(preview(text, shownWith(citations), head), plain(text, head));
    });
  }
});
