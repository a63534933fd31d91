/** Waits for something that an event elsewhere brings about. */
export async function until(isSo: () => boolean, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Still not so after ${seconds} seconds: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
