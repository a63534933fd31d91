/** How the server fares. */
export interface Health {
  /** `again`: one ended unasked, and the next is on its way. `stopped`: too many have; the writer decides. */
  readonly state: 'resting' | 'starting' | 'running' | 'again' | 'stopped';
  /** Seconds for which it owes an answer; 0 while nobody needs to know. */
  readonly silence: number;
}
