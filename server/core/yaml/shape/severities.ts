import { codes, isCode } from '../../findings/codes.ts';
import { nearest } from '../../text/nearest.ts';
import type { Located } from '../../text/span.ts';
import { quotation } from '../problem.ts';
import { type RecordEntry, recordOf } from './collections.ts';
import { located, oneOf } from './scalars.ts';
import type { Shape } from './shape.ts';

export const severityNames = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** How much each diagnostic matters, by its code: `undefined-acronym: off`. */
export const severities: Shape<readonly RecordEntry<Located<(typeof severityNames)[number]>>[]> = recordOf(
  located(oneOf(severityNames)),
  ({ key, keySpan }, report) => {
    if (isCode(key)) return true;
    const meant = nearest(key, codes);
    const shown = { code: quotation(key) };
    if (meant === undefined) {
      report.add('unknown-code', keySpan, { arguments: shown, severity: 'warning' });
    } else {
      const edit = { span: keySpan, text: meant };
      report.add('unknown-code-meant', keySpan, {
        arguments: { ...shown, meant },
        severity: 'warning',
        edit,
      });
    }
    return false;
  },
  codes,
);
