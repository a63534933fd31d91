import { nearest } from '../text/nearest.ts';
import type { YamlNode } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import type { YamlReading } from '../yaml/reading.ts';
import { type FrontMatterPlace, maximumFrontMatter, placeFrontMatter } from './place.ts';

/** Whether a Markdown text is a submission: its front matter has the key `credential`. Cheap on every other text. */
export function isSubmission(text: string): boolean {
  const place = placeFrontMatter(text);
  return place !== undefined && isMeant(text, place);
}

/** Where the front matter of a submission stands; nothing where the text is none. */
export function findFrontMatter(text: string): FrontMatterPlace | undefined {
  const place = placeFrontMatter(text);
  return place && isMeant(text, place) ? place : undefined;
}

function isMeant(text: string, place: FrontMatterPlace): boolean {
  if (place.nearMiss) return true;
  const yaml = text.slice(place.yaml.start, place.yaml.end);
  if (/(?:^|[\r\n])(?:credential|"credential"|'credential')[ \t]*:/.test(yaml)) return true;
  // Indented or in braces; rare enough to be read in full.
  if (yaml.includes('credential') && hasCredentialKey(readPlace(text, place).root)) return true;
  return hasMisspelledKey(yaml);
}

/** A key in the shape of a word, and what stands behind it. */
const keyLine = /(?:^|[\r\n])([A-Za-z]{8,12})[ \t]*:[ \t]*([^\r\n]*)/g;
/** `eln/collaborative-leadership-coaching`, `collaborative-coaching` */
const credentialId = /^["']?[a-z0-9]+(?:[-/][a-z0-9]+)+["']?[ \t]*$/;

/**
 * Whether `credential` was meant by another key, so that it is not passed over in silence: `Credential` with an id behind
 * it, or a slip of the keyboard beside `artifacts`. Other programs' front matter has neither.
 */
function hasMisspelledKey(yaml: string): boolean {
  const declares = /(?:^|[\r\n])artifacts[ \t]*:/.test(yaml);
  for (const [, key = '', value = ''] of yaml.matchAll(keyLine)) {
    const isMeant = declares
      ? nearest(key, ['credential']) !== undefined
      : key.toLowerCase() === 'credential' && credentialId.test(value);
    if (isMeant) return true;
  }
  return false;
}

/** Reads what stands between the opening and the closing line. */
export function readPlace(text: string, { yaml }: FrontMatterPlace): YamlReading {
  return readYaml(text.slice(yaml.start, yaml.end), {
    offset: yaml.start,
    maximumLength: maximumFrontMatter,
  });
}

function hasCredentialKey(root: YamlNode | undefined): boolean {
  return root?.kind === 'map' && root.entries.has('credential');
}
