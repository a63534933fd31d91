import { readPlainYaml } from './plain.ts';
import type { YamlReading, YamlReadOptions } from './reading.ts';
import { readThoroughly } from './thorough.ts';

/**
 * Reads YAML text without trusting it: no types are guessed, nothing refers to anything else, and the library never
 * sees what it cannot digest. Never throws.
 */
export function readYaml(text: string, options: YamlReadOptions): YamlReading {
  const isShort = text.length <= options.maximumLength;
  const root = isShort ? readPlainYaml(text, options.offset ?? 0) : undefined;
  return root ? { root, problems: [], trust: 'whole' } : readThoroughly(text, options);
}
