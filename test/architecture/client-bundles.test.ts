import assert from 'node:assert/strict';
import { describedBundles } from '../../scripts/build.mjs';

/** The language client, and what it needs: nothing that reads Markdown or YAML. */
const languageClient = [
  'balanced-match',
  'brace-expansion',
  'minimatch',
  'semver',
  'vscode-jsonrpc',
  'vscode-languageclient',
  'vscode-languageserver-protocol',
  'vscode-languageserver-textdocument',
  'vscode-languageserver-types',
];

describe('What the extension host loads', () => {
  it('parses nothing: the server’s code in it is the messages’, and of packages there is the language client', async function () {
    this.timeout(120_000);
    const outputs = (await describedBundles()).flatMap(({ metafile }) => Object.entries(metafile.outputs));
    const inHost = outputs.filter(([name]) => /^dist\/(?:client\/|web\/extension)/.test(name));
    assert.equal(inHost.length, 3);
    const sources = inHost.flatMap(([, { inputs }]) => Object.keys(inputs));
    const packages = sources.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
    assert.deepEqual([...new Set(packages)].sort(), languageClient);
    const others = sources.filter((path) => !/^(?:client|node_modules|server\/protocol)\//.test(path));
    // How names from files are shown.
    assert.deepEqual([...new Set(others)], ['server/core/text/visible.ts']);
  });
});
