import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { type Import, type SourceFile, sourceFiles } from './imports.ts';

interface Layer {
  /** Layers whose files it may import, beside its own. */
  readonly layers?: readonly string[];
  /** Layers of which it may import types only. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

const door = 'server/core/index.ts';
/** The door to help while writing. */
const assistDoor = 'server/core/assist/index.ts';

/** What a submission is and what is found in it. */
const model = [
  'server/core/text',
  'server/core/findings',
  'server/core/messages',
  'server/core/credential',
  'server/core/front-matter',
  'server/core/locators',
  'server/core/markdown',
  'server/core/submission',
  'server/core/artifacts',
  'server/core/coverage',
  'server/core/silence',
  'server/core/scaffold',
  'server/core/rules',
];

/*
 * Each folder and what it may import; subfolders belong to the folder above them unless they are named here. Data flows
 * one way: text → Markdown → submission → coverage and rules. A new folder gets a line here, and no more than it needs.
 */
const layers: Readonly<Record<string, Layer>> = {
  'server/core/text': {},
  'server/core/findings': { layers: ['server/core/text'] },
  'server/core/messages': { layers: ['server/core/text', 'server/core/findings'] },
  'server/core/yaml': { layers: ['server/core/text', 'server/core/findings'], packages: ['yaml'] },
  'server/core/credential': {
    layers: [
      'server/core/text',
      'server/core/findings',
      'server/core/yaml',
      // Says to editors what the keys mean, and so to this server too.
      'schemas',
    ],
  },
  'server/core/locators': {
    layers: ['server/core/text'],
    types: ['server/core/credential', 'server/core/artifacts/facts.ts'],
  },
  'server/core/markdown': {
    layers: ['server/core/text'],
    packages: [
      'decode-named-character-reference',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm-footnote',
      'mdast-util-gfm-table',
      'mdast-util-gfm-task-list-item',
      'micromark-extension-gfm-footnote',
      'micromark-extension-gfm-table',
      'micromark-extension-gfm-task-list-item',
    ],
  },
  'server/core/front-matter': {
    layers: [
      'server/core/text',
      'server/core/findings',
      'server/core/yaml',
      'server/core/credential',
      // Says to editors what the keys mean, and so to this server too.
      'schemas',
    ],
  },
  'server/core/submission': {
    layers: [
      'server/core/text',
      'server/core/markdown',
      'server/core/locators',
      'server/core/credential',
      'server/core/front-matter',
    ],
  },
  'server/core/artifacts': {
    layers: [
      'server/core/text',
      'server/core/credential',
      'server/core/front-matter',
      'server/core/submission',
    ],
  },
  'server/core/coverage': {
    layers: [
      'server/core/text',
      'server/core/credential',
      'server/core/locators',
      'server/core/submission',
      'server/core/artifacts',
    ],
    types: ['server/core/findings', 'server/core/front-matter'],
  },
  'server/core/silence': {
    layers: ['server/core/text', 'server/core/findings', 'server/core/submission'],
  },
  'server/core/scaffold': {
    layers: ['server/core/text', 'server/core/messages', 'server/core/yaml', 'server/core/credential'],
    types: ['server/core/findings'],
  },
  'server/core/rules': {
    layers: [
      'server/core/text',
      'server/core/findings',
      'server/core/locators',
      'server/core/credential',
      'server/core/front-matter',
      'server/core/markdown',
      'server/core/submission',
      'server/core/artifacts',
      'server/core/coverage',
      'server/core/scaffold',
    ],
  },
  'server/core/transcripts': { layers: ['server/core/text', 'server/core/findings', 'server/core/locators'] },
  'server/core/assist': {
    layers: [...model, 'server/core/yaml', 'server/core/transcripts'],
    packages: ['mdast'],
  },
  // The files that stand in the core's folder itself: its door and what the door leads to.
  'server/core': {
    layers: [...model, 'server/core/assist', 'server/core/transcripts'],
  },
  'server/protocol': { types: ['server/core'] },
  'server/lsp': {
    layers: [door, assistDoor, 'server/protocol'],
    packages: ['vscode-jsonrpc', 'vscode-languageserver-protocol', 'vscode-languageserver-types'],
  },
  // What hosts have in common, wherever their files are.
  'server/host/common': { layers: [door] },
  'server/host/inspection': { layers: [door], packages: ['mediabunny', 'unpdf'] },
  // Files that only the client can reach; nothing of Node.
  'server/host/client': {
    layers: [door, 'server/host/common', 'server/host/inspection', 'server/protocol'],
    types: ['server/lsp/host.ts'],
  },
  'server/host': {
    layers: [door, 'server/host/common', 'server/host/inspection', 'server/host/client'],
    types: ['server/lsp/host.ts'],
    packages: ['node:*'],
  },
  'server/cli': {
    layers: [door, assistDoor, 'server/host', 'server/main.node.ts', 'package.json'],
    packages: ['node:*'],
  },
  // Where a program starts and is put together.
  server: {
    layers: [door, 'server/host', 'server/lsp', 'server/protocol', 'package.json'],
    packages: ['vscode-jsonrpc', 'node:*'],
  },
  client: {
    // How names from files are shown must be the same wherever they are.
    layers: ['server/protocol', 'server/core/text/visible.ts'],
    // What the messages hold; no other code of the server comes into the client.
    types: ['server/core'],
    // Markdown-it is VS Code's own and handed in by it: only its types are named.
    packages: ['vscode', 'vscode-languageclient', 'markdown-it'],
  },
};

const files = sourceFiles('client', 'server');

describe('The layers', () => {
  for (const file of files) {
    it(`hold for ${file.path}`, () => {
      const layer = layerOf(file.path);
      assert.ok(layer, `The folder of ${file.path} has no place among the layers`);
      for (const imported of file.imports) {
        assert.ok(isAllowed(imported, layer), `${file.path} may not import ${imported.from}`);
      }
    });
  }

  it('name no folder that is not there', () => {
    for (const name of Object.keys(layers)) {
      assert.ok(
        files.some(({ path }) => path.startsWith(`${name}/`)),
        `${name} is empty`,
      );
    }
  });
});

describe('Imports', () => {
  it('lead in no circle', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const visit = (file: SourceFile, trail: readonly string[]): void => {
      assert.ok(!trail.includes(file.path), `A circle: ${[...trail, file.path].join(' → ')}`);
      if (done.has(file.path)) return;
      for (const { from } of file.imports) {
        const next = byPath.get(from);
        if (next) visit(next, [...trail, file.path]);
      }
      done.add(file.path);
    };
    for (const file of files) visit(file, []);
  });
});

describe('The start of the server', () => {
  it('loads no help while writing', () => {
    const loaded = loadedBy('server/main.node.ts').map(({ path }) => path);
    assert.ok(loaded.includes(door));
    assert.ok(!loaded.includes(assistDoor));
  });
});

describe('The start of the extension', () => {
  for (const path of ['client/main.node.ts', 'client/main.web.ts']) {
    it(`loads no language client, which only a submission needs: ${path}`, () => {
      const loaded = loadedBy(path);
      assert.ok(loaded.length > 10);
      const needed = loaded.flatMap(({ imports }) =>
        imports
          .filter(({ isFile, typeOnly, later }) => !isFile && !typeOnly && !later)
          .map(({ from }) => from),
      );
      assert.deepEqual([...new Set(needed)], ['vscode']);
    });
  }
});

/** All files that are loaded at once with one of them. */
function loadedBy(start: string): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const loaded = new Set<SourceFile>();
  const load = (path: string): void => {
    const file = byPath.get(path);
    if (!file || loaded.has(file)) return;
    loaded.add(file);
    for (const { from, typeOnly, later } of file.imports) if (!typeOnly && !later) load(from);
  };
  load(start);
  return [...loaded];
}

/** The layer whose folder holds the file; files in the folders `server` and `server/core` themselves have their own. */
function layerOf(path: string): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return Object.keys(layers)
    .filter((name) => (name === 'server' || name === 'server/core' ? folder === name : isBelow(path, name)))
    .sort((one, other) => other.length - one.length)[0];
}

function isAllowed({ from, isFile, typeOnly }: Import, layer: string): boolean {
  const { layers: below = [], types = [], packages = [] } = layers[layer] ?? {};
  if (!isFile) {
    const node = from.startsWith('node:') || builtinModules.includes(from);
    return packages.some((name) => (name === 'node:*' ? node : from === name || from.startsWith(`${name}/`)));
  }
  if (layerOf(from) === layer) return true;
  return below.some((name) => isBelow(from, name)) || (typeOnly && types.some((name) => isBelow(from, name)));
}

function isBelow(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}/`);
}
