import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

/** What a schema and our own reading are held against. */
export interface SchemaAgreement {
  /** From the repository's root. */
  readonly file: string;
  readonly problems: (yaml: string) => readonly unknown[];
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/** Holds that editors, which know the schema alone, and the program judge the same documents alike. */
export function describeSchema({ file, problems, good, bad }: SchemaAgreement): void {
  describe(file, () => {
    const schema = JSON.parse(readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8'));
    const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
    const judged = [
      ...good.map((yaml) => [yaml, true] as const),
      ...bad.map((yaml) => [yaml, false] as const),
    ];
    for (const [yaml, sound] of judged) {
      it(`${sound ? 'accepts' : 'refuses'} ${JSON.stringify(yaml)}`, () => {
        assert.equal(validate(parse(yaml)), sound, `the schema: ${JSON.stringify(validate.errors)}`);
        assert.equal(problems(yaml).length === 0, sound, `our reading: ${JSON.stringify(problems(yaml))}`);
      });
    }

    it('describes every key in plain words', () => {
      const undescribed: string[] = [];
      collect(schema, '', undescribed);
      assert.deepEqual(undescribed, []);
    });

    function collect(node: unknown, path: string, undescribed: string[]): void {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        // What stands under `then` and `else` adds conditions to keys that are described elsewhere.
        if (key === 'then' || key === 'else' || key === 'if') continue;
        if (key === 'properties') {
          for (const [name, property] of Object.entries(value as Record<string, object>)) {
            if (!isDescribed(property)) undescribed.push(`${path}/${name}`);
          }
        }
        collect(value, `${path}/${key}`, undescribed);
      }
    }

    function isDescribed(property: object): boolean {
      if ('description' in property) return true;
      const reference = '$ref' in property ? String(property.$ref) : '';
      const name = reference.replace('#/definitions/', '');
      return name !== '' && 'description' in schema.definitions[name];
    }
  });
}
