import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describedBundles } from '../build.mjs';
import { root } from '../vscode/folders.ts';

/** Licences under which others' code may be shipped with ours, each with what it asks for. */
export const allowedLicences: Readonly<Record<string, string>> = {
  MIT: 'the notice',
  ISC: 'the notice',
  'BSD-2-Clause': 'the notice',
  'BSD-3-Clause': 'the notice',
  '0BSD': 'nothing',
  'Apache-2.0': 'the licence and the notices',
  'BlueOak-1.0.0': 'the licence',
  'MPL-2.0': 'the licence, and where the source of the files under it is',
};

/** Code of one package, or of another that is part of a package. */
export interface Part {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly licence: string;
  readonly source: string;
  /** The licence as the package holds it. */
  readonly text: string;
}

/** Code that packages bring inside of their own files, and say so in their documentation only. */
const inside: Readonly<Record<string, readonly { name: string; licence: string; source: string }[]>> = {
  unpdf: [{ name: 'pdf.js', licence: 'Apache-2.0', source: 'https://github.com/mozilla/pdf.js' }],
};

/** The packages of which code is in the production bundles, by name. */
export async function shippedParts(): Promise<Part[]> {
  const folders = new Set<string>();
  for (const { metafile } of await describedBundles()) {
    for (const { inputs } of Object.values(metafile.outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  const parts = [...folders].flatMap(partsOf);
  const unique = new Map(parts.map((part) => [`${part.name} ${part.version}`, part]));
  return [...unique.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function partsOf(folder: string): Part[] {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const source = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const own: Part = {
    name,
    version,
    licence: license,
    source: webAddress(source) || `https://www.npmjs.com/package/${name}`,
    text: licenceIn(folder),
  };
  const further = (inside[name] ?? []).map((part) => ({
    ...part,
    version: `in ${name} ${version}`,
    text: readFileSync(join(import.meta.dirname, 'licences', `${part.licence}.txt`), 'utf8').trim(),
  }));
  return [own, ...further];
}

/** `git+https://github.com/a/b.git`, `git@github.com:a/b` and `a/b` as an address that a browser opens. */
function webAddress(repository: string): string {
  const address = repository
    .replace(/^git\+|\.git$/g, '')
    .replace(/^git:/, 'https:')
    .replace(/^github:/, '')
    .replace(/^(?:ssh:\/\/)?git@([\w.]+)[:/]/, 'https://$1/');
  return /^[\w.-]+\/[\w.-]+$/.test(address) ? `https://github.com/${address}` : address;
}

/** Its licence and what it says of code that it took from others. */
function licenceIn(folder: string): string {
  const location = join(root, folder);
  const texts = readdirSync(location)
    .filter((file) => /^(?:licen[cs]e|copying|notice|third-?party-?notices)\b/i.test(file))
    .sort()
    .map((file) => readFileSync(join(location, file), 'utf8').replace(/\r\n?/g, '\n').trim());
  if (texts.length === 0) throw new Error(`${folder} holds no licence`);
  return texts.join('\n\n');
}

const head = `THIRD-PARTY NOTICES

Micro-Credential Writer is built with the work of others. This file names every package whose code is in what is shipped,
with its licence. It is made by "npm run generate" from what the production bundles really hold; a test keeps it current.

Files under the Mozilla Public License 2.0 (MPL-2.0) are shipped in compiled form and unchanged. Their source is at the
address that is named with the package, in the version that is named there, and in the package of that name and version at
https://www.npmjs.com.
`;

const RULE = '='.repeat(80);

/** The text of `THIRD_PARTY_NOTICES.txt`. Packages with the same words of licence stand together. */
export async function noticesText(): Promise<string> {
  const parts = await shippedParts();
  const byText = new Map<string, Part[]>();
  for (const part of parts) byText.set(part.text, [...(byText.get(part.text) ?? []), part]);
  const sections = [...byText].map(([text, those]) => {
    const names = those.map(
      ({ name, version, licence, source }) => `${name} ${version} (${licence})\n  ${source}`,
    );
    return `${RULE}\n${names.join('\n')}\n${'-'.repeat(80)}\n\n${text}\n`;
  });
  return [head, ...sections].join('\n');
}
