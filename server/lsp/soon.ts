/**
 * Calls back when what is already waiting to be read has been read. Node has a call for just that; a browser's worker
 * comes closest with a timer.
 */
export function soon(callback: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(callback);
  else setTimeout(callback, 0);
}
