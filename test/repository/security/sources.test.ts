import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles, withoutComments } from '../../architecture/imports.ts';

/** What would run text, show it as markup that acts, or speak with other machines or programs. */
const forbidden: Readonly<Record<string, RegExp>> = {
  'trusted markup': /\bisTrusted\b/,
  'HTML in markup': /\bsupportHtml\b/,
  'icons in markup': /\bsupportThemeIcons\b/,
  'markup of our own making': /\bMarkdownString\b/,
  'text run as a program': /\beval\s*\(|\bnew\s+Function\b|(?<![.\w])Function\s*\(|\bsetTimeout\(\s*['"`]/,
  'a module whose name is worked out': /\b(?:import|require)\s*\(\s*(?!['"])/,
  'another program': /\bchild_process\b|\bnode:cluster\b|\bnode:vm\b/,
  'the network':
    /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|['"](?:node:)?(?:net|http|https|http2|tls|dns|dgram)(?:\/promises)?['"]/,
  'an address that is opened': /\bopenExternal\b/,
  'text made into a page': /\.(?:innerHTML|outerHTML)\s*=|\binsertAdjacentHTML\b|\bdocument\.write\b/,
  'a terminal or a task': /\bcreateTerminal\b|\bShellExecution\b|\btasks\.executeTask\b/,
};

/** File → what it does all the same, and why that is safe. */
const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'server/host/client/inspector-worker.ts': {
    'a module whose name is worked out':
      'loads one of two programs that ship, as the extension hands them over; a worker has no names for files',
  },
};

const sources = [
  ...sourceFiles('client', 'server'),
  ...readdirSync(join(root, 'client/media'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({
      path: `client/media/${name}`,
      text: readFileSync(join(root, 'client/media', name), 'utf8'),
    })),
];

describe('The sources', () => {
  for (const [what, pattern] of Object.entries(forbidden)) {
    it(`hold nothing of this kind: ${what}`, () => {
      const found = sources
        .filter(({ path, text }) => !exceptions[path]?.[what] && pattern.test(withoutComments(text)))
        .map(({ path }) => path);
      assert.deepEqual(found, []);
    });
  }

  it('make use of every exception', () => {
    for (const [file, kinds] of Object.entries(exceptions)) {
      const { text = '' } = sources.find(({ path }) => path === file) ?? {};
      for (const what of Object.keys(kinds)) assert.match(text, forbidden[what] ?? /$^/, `${file}: ${what}`);
    }
  });

  it('show messages only through plainText where they name anything', () => {
    const sink = /\b(?:show(?:Error|Warning|Information)Message|setStatusBarMessage)\(\s*/g;
    // Words of our own, with nothing in them that comes from a file.
    const own = /^(?:plainText\(|l10n\.t\(\s*'[^']*',?\s*\))/;
    for (const { path, text } of sources.filter((each) => each.path.startsWith('client/'))) {
      for (const { index, 0: call } of withoutComments(text).matchAll(sink)) {
        const argument = withoutComments(text).slice(index + call.length);
        const named = exceptMessages[path];
        assert.ok(
          own.test(argument) || (named && argument.includes(named)),
          `${path} must say this by plainText(…): ${argument.slice(0, 60)}`,
        );
      }
    }
  });

  it('execute no command whose name comes from a file', () => {
    const call = /\bexecuteCommand\(\s*([^,)\s]+)/g;
    for (const { path, text } of sources) {
      for (const [, name = ''] of withoutComments(text).matchAll(call)) {
        // A name in the text, a constant of ours, or a parameter that only such are handed to.
        assert.match(name, /^(?:'[\w.]+'|[A-Z_]+|command)$/, path);
      }
    }
  });
});

/** Messages that name something which is no file's: how the output or a button of ours is called. */
const exceptMessages: Readonly<Record<string, string>> = {
  'client/server/client-options.ts': 'log.name',
  'client/commands/outcome-details/add-outcome-details.ts': 'use',
};
