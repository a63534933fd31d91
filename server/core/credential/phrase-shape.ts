import { text } from '../yaml/shape/scalars.ts';
import type { Shape } from '../yaml/shape/shape.ts';
import { readPhrase } from './phrase.ts';

/** A phrase as text; one that cannot be looked for is reported and left out. */
export const phraseText: Shape<string> = {
  ...text,
  read(node, report) {
    const written = text.read(node, report);
    if (written === undefined) return undefined;
    const reading = readPhrase(written);
    if (!('fault' in reading)) return written;
    report.add(`phrase-${reading.fault}`, node.span, { arguments: {} });
    return undefined;
  },
};
