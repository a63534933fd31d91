/*
 * Blocks, units and stretches outlast edits elsewhere in the text, and what is worked out of one is kept in it. A table
 * beside them, by object, would cost about as much as what it saves: it is searched at each question, and what it holds of
 * an object that is gone stays until all garbage is swept, which a keystroke then pays for.
 */

/** What was worked out of the object that holds it; two objects that are alike stay alike, whatever was asked of them. */
export class Memory {
  readonly #kept: unknown[] = [];

  at(place: number): unknown {
    return this.#kept[place];
  }

  keep(place: number, found: unknown): void {
    this.#kept[place] = found;
  }
}

/** Stands for `undefined` where that is what was found. */
const nothing = Symbol('nothing');

interface Answer<K, T> {
  readonly key: K;
  readonly found: T;
  readonly before: Answer<K, T> | undefined;
}

/** Answers that are kept for different keys, far more than are asked of one object at a time; older ones are ballast. */
const MOST_ANSWERS = 8;

function latest<K, T>(answer: Answer<K, T> | undefined, count: number): Answer<K, T> | undefined {
  return answer && count > 0 ? { ...answer, before: latest(answer.before, count - 1) } : undefined;
}

/** A look that remembers what it found. */
export interface Look<O, T> {
  (object: O): T;
  /** Whether the object has been looked at. */
  hasSeen(object: O): boolean;
}

/** A place for one thing in each object of a kind. */
export class Niche<O extends { readonly memory: Memory }, T extends object> {
  readonly #place: number;

  constructor(place: number) {
    this.#place = place;
  }

  in({ memory }: O): T | undefined {
    return memory.at(this.#place) as T | undefined;
  }

  /** Keeps something in the object in place of what was there; `undefined` drops that. */
  keep({ memory }: O, found: T | undefined): void {
    memory.keep(this.#place, found);
  }
}

/** What makes looks at objects of one kind remember what they found; the objects keep it. */
export class Remembering<O extends { readonly memory: Memory }> {
  #places = 0;

  /** A new place in each object, for what somebody else decides how long to keep. */
  niche<T extends object>(): Niche<O, T> {
    return new Niche(this.#places++);
  }

  /** The look, made to remember. What is found must depend on the object alone. */
  once<T>(look: (object: O) => T): Look<O, T> {
    const place = this.#places++;
    const remembering = (object: O): T => {
      const known = object.memory.at(place);
      if (known !== undefined) return known === nothing ? (undefined as T) : (known as T);
      const found = look(object);
      object.memory.keep(place, found === undefined ? nothing : found);
      return found;
    };
    const hasSeen = ({ memory }: O): boolean => memory.at(place) !== undefined;
    return Object.assign(remembering, { hasSeen });
  }

  /** The same for looks that depend on something else besides, such as a definition's list of phrases. */
  onceForEach<K extends object, T>(prepare: (key: K) => (object: O) => T): (key: K) => Look<O, T> {
    const place = this.#places++;
    const known = new WeakMap<K, Look<O, T>>();
    return (key) => {
      let look = known.get(key);
      if (!look) {
        look = rememberingFor(key, place, prepare(key));
        known.set(key, look);
      }
      return look;
    };
  }
}

function rememberingFor<O extends { readonly memory: Memory }, K, T>(
  key: K,
  place: number,
  look: (object: O) => T,
): Look<O, T> {
  const answersIn = ({ memory }: O) => memory.at(place) as Answer<K, T> | undefined;
  const remembering = (object: O): T => {
    const last = answersIn(object);
    let kept = 0;
    for (let answer = last; answer; answer = answer.before) {
      if (answer.key === key) return answer.found;
      kept += 1;
    }
    const found = look(object);
    const before = kept < MOST_ANSWERS ? last : latest(last, MOST_ANSWERS - 1);
    object.memory.keep(place, { key, found, before });
    return found;
  };
  const hasSeen = (object: O): boolean => {
    for (let answer = answersIn(object); answer; answer = answer.before) {
      if (answer.key === key) return true;
    }
    return false;
  };
  return Object.assign(remembering, { hasSeen });
}
