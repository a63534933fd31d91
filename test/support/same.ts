import assert from 'node:assert/strict';

/** `assert.deepEqual` for large values that are nearly always equal: their JSON is compared first, which is quicker. */
export function assertSame(actual: unknown, expected: unknown): void {
  if (json(actual) !== json(expected)) assert.deepEqual(actual, expected);
}

function json(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Map || inner instanceof Set ? [...inner] : inner,
  );
}
