import type { ArtifactFacts } from '../../core/index.ts';

/** Files of which the facts are remembered. */
const MOST_REMEMBERED = 1_000;

/** Lets files be looked into one after the other, and remembers what was seen in each state of each. */
export class RememberedFacts {
  readonly #known = new Map<string, { readonly stamp: string; readonly facts: Promise<ArtifactFacts> }>();
  readonly #settled = new WeakMap<Promise<ArtifactFacts>, ArtifactFacts>();
  #last: Promise<unknown> = Promise.resolve();

  /** What was seen in a file in this state, if it was looked into. */
  of(file: string, stamp: string): ArtifactFacts | undefined {
    const known = this.#known.get(file);
    return known?.stamp === stamp ? this.#settled.get(known.facts) : undefined;
  }

  /** The same, by a look that takes place when no other does. `look` never rejects. */
  inspect(file: string, stamp: string, look: () => Promise<ArtifactFacts>): Promise<ArtifactFacts> {
    const known = this.#known.get(file);
    if (known?.stamp === stamp) return known.facts;
    const facts = this.#last.then(look);
    this.#last = facts;
    this.#known.delete(file);
    this.#known.set(file, { stamp, facts });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    void facts.then((seen) => this.#settled.set(facts, seen));
    return facts;
  }
}
