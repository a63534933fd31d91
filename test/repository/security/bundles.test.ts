import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { describedBundles } from '../../../scripts/build.mjs';

/** Modules of Node by which a program reaches other machines and other programs, or runs text. */
const reaching =
  /^(?:node:)?(?:net|http|https|http2|tls|dns|dgram|child_process|cluster|vm|inspector|repl|module)(?:\/|$)/;

/** Which file of a package asks for one of them, and why that is safe. */
const allowed: Readonly<Record<string, string>> = {
  'vscode-jsonrpc/lib/node/main.js net':
    'pipes and sockets as transports; ours are standard streams and Node’s own channel',
  'vscode-languageclient/lib/node/main.js child_process': 'starts the language server that ships',
  'vscode-languageclient/lib/node/processes.js child_process': 'ends the language server’s process',
};

/** What would run text or load what is named at run time, and the bundles that have it all the same. */
const dynamic: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly known?: Readonly<Record<string, string>>;
}[] = [
  { what: 'eval', pattern: /(?<![.\w$])eval\(/ },
  {
    what: 'a function made of text',
    pattern: /\bnew Function\b|(?<![.\w$])Function\(/,
    known: { 'dist/inspection/pdf.mjs': 'pdf.js, told not to by `isEvalSupported: false`' },
  },
  { what: 'a required name', pattern: /(?<![.\w$])require\((?!["'])/ },
  {
    what: 'an imported name',
    pattern: /(?<![.\w$])import\((?!["'])/,
    known: {
      'dist/inspection/pdf.mjs': 'pdf.js’s own worker, which the bundle already holds',
      'dist/web/inspector.js': 'one of two programs that ship, handed over by the extension',
    },
  },
  {
    what: 'requests to other machines',
    pattern:
      /(?<![.\w$#])fetch\((?!\w+,\w+=)|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/,
    known: { 'dist/inspection/pdf.mjs': 'pdf.js, which is handed the bytes and never an address' },
  },
  { what: 'trusted markup', pattern: /\b(?:isTrusted|supportHtml)\s*[:=]\s*(?:!0|true)/ },
];

describe('The production bundles', () => {
  let bundles: Awaited<ReturnType<typeof describedBundles>>;

  before(async function () {
    this.timeout(120_000);
    bundles = await describedBundles();
  });

  it('reach other machines and programs only where it is known why', () => {
    const found = new Set<string>();
    for (const { metafile } of bundles) {
      for (const { inputs } of Object.values(metafile.outputs)) {
        for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
          if (bytesInOutput === 0) continue;
          for (const { path } of metafile.inputs[file]?.imports ?? []) {
            if (reaching.test(path))
              found.add(`${file.replace(/^.*node_modules\//, '')} ${path.replace(/^node:/, '')}`);
          }
        }
      }
    }
    assert.deepEqual(
      [...found].filter((each) => !(each in allowed)),
      [],
    );
  });

  it('need nothing that is not shipped or built in', () => {
    for (const { metafile } of bundles) {
      for (const [name, { imports }] of Object.entries(metafile.outputs)) {
        for (const { path, external } of imports) {
          if (!external || path.startsWith('.') || path === 'vscode') continue;
          assert.ok(builtinModules.includes(path.replace(/^node:/, '')), `${name} needs ${path}`);
        }
      }
    }
  });

  for (const { what, pattern, known = {} } of dynamic) {
    it(`hold nothing of this kind: ${what}`, () => {
      const found = bundles.flatMap(({ texts }) =>
        [...texts].filter(([, text]) => pattern.test(text)).map(([file]) => file),
      );
      assert.deepEqual(
        found.filter((file) => !(file in known)),
        [],
      );
    });
  }
});
