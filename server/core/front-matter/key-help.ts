import schema from '../../../schemas/submission.schema.json' with { type: 'json' };
import { helpIn, type SchemaRoot } from '../yaml/schema-help.ts';

/** What a key of the front matter is for, in the words of the schema; `path` leads to it: `artifacts`, `file`. */
export function keyHelp(path: readonly string[]): string | undefined {
  return helpIn(schema as unknown as SchemaRoot, path);
}
