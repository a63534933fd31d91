import schema from '../../../schemas/credential.schema.json' with { type: 'json' };
import { helpIn, type SchemaRoot } from '../yaml/schema-help.ts';

/** What a key of a definition file is for, in the words of the schema; `path` leads to it: `parts`, `words`. */
export function definitionKeyHelp(path: readonly string[]): string | undefined {
  return helpIn(schema as unknown as SchemaRoot, path);
}
