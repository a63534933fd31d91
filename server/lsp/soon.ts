/**
 * Calls back when what is already waiting to be read has been read. Node has a call for just that; a browser's worker
 * comes closest with a timer.
 */
export function soon(callback: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(callback);
  else setTimeout(callback, 0);
}

/** How often what comes later is awaited in a row. */
const MOST_WAITS = 500;

/**
 * Does something soon after it was asked for, once however often that was. Messages arrive one by one: while each brings
 * a further call, what was to be done for the one before is out of date, and is put off.
 */
export class WhenQuiet {
  readonly #act: () => void;
  #state: 'idle' | 'waiting' | 'asked again' = 'idle';

  constructor(act: () => void) {
    this.#act = act;
  }

  ask(): void {
    if (this.#state === 'idle') this.#wait(MOST_WAITS);
    else this.#state = 'asked again';
  }

  #wait(waits: number): void {
    this.#state = 'waiting';
    // Whoever reads messages takes the next one only after this call has been settled, hence twice.
    afterNextMessage(() => {
      if (this.#state === 'asked again' && waits > 0) {
        this.#wait(waits - 1);
        return;
      }
      this.#state = 'idle';
      this.#act();
    });
  }
}

function afterNextMessage(callback: () => void): void {
  soon(() => soon(callback));
}
