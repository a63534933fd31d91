const resultIds = new WeakMap<object, string>();
let lastResultId = 0;

/** A name for exactly this snapshot: another one, even of the same version, has another name. */
export function resultIdOf(snapshot: object): string {
  let id = resultIds.get(snapshot);
  if (id === undefined) {
    lastResultId += 1;
    id = String(lastResultId);
    resultIds.set(snapshot, id);
  }
  return id;
}
