/** A value that will be there, or not; whoever waits for it is told by others. */
export class Awaited<T> {
  readonly promise: Promise<T>;
  #resolve!: (value: T) => void;
  #reject!: (reason: Error) => void;
  #isSettled = false;

  constructor() {
    this.promise = new Promise<T>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // It may be that nobody waits.
    this.promise.catch(() => {});
  }

  resolve(value: T): void {
    this.#isSettled = true;
    this.#resolve(value);
  }

  reject(reason: Error): void {
    this.#isSettled = true;
    this.#reject(reason);
  }

  /** Itself for as long as it is open, so that whoever waits goes on waiting; else another. */
  orNext(): Awaited<T> {
    return this.#isSettled ? new Awaited() : this;
  }
}
