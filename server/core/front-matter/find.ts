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
  if (!yaml.includes('credential')) return false;
  if (/(?:^|[\r\n])(?:credential|"credential"|'credential')[ \t]*:/.test(yaml)) return true;
  // Indented or in braces; rare enough to be read in full.
  return hasCredentialKey(readPlace(text, place).root);
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
