import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
    }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly scope?: string } & Described>>;
    };
  };
}

interface Described {
  readonly description?: string;
  readonly markdownDescription?: string;
}

describe('docs/commands.md', () => {
  const page = read('docs/commands.md');
  const { commands, configuration } = (JSON.parse(read('package.json')) as Manifest).contributes;
  const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
  const shown = (text = ''): string => text.replace(/^%(.+)%$/, (_, name: string) => texts[name] ?? '');

  for (const { command, title, category } of commands) {
    it(`describes the command ${command} under its title`, () => {
      assert.ok(page.includes(`\`${command}\``), 'its name is missing');
      assert.ok(page.includes(`**${shown(title)}**`), `“${shown(title)}” is missing`);
      assert.equal(shown(category), 'Micro-Credential');
    });
  }

  for (const [name, { scope, description, markdownDescription }] of Object.entries(
    configuration.properties,
  )) {
    it(`describes the setting ${name}, which has a description and can be set for a folder`, () => {
      assert.ok(page.includes(`\`${name}\``));
      assert.notEqual(shown(markdownDescription ?? description), '');
      assert.equal(scope, 'resource');
    });
  }

  it('describes no command or setting that is not there', () => {
    const known = new Set([
      ...commands.map(({ command }) => command),
      ...Object.keys(configuration.properties),
    ]);
    const named = [...page.matchAll(/`(microCredential\.[\w.]+)`/g)].map(([, name = '']) => name);
    assert.deepEqual(
      named.filter((name) => !known.has(name)),
      [],
    );
  });
});
