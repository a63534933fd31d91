import { parseArgs } from 'node:util';
import { growth, longDay, median } from '../../test/support/long-day/day.ts';

/** By how much the server may hold more at the end of the day. */
const MOST_GROWTH = 1.15;
/** Machines do other things besides; what is looked for grows from hour to hour. */
const MOST_DELAY = 1.5;

/** Prints how a day went, and gives the exit code. */
export async function runLongDay(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { edits: { type: 'string', default: '50000' } } });
  const edits = Number(values.edits);
  if (!Number.isInteger(edits) || edits < 1000) {
    console.error('--edits takes a number from 1000 on.');
    return 2;
  }
  const began = Date.now();
  console.log(`${edits} edits, ${edits / 100} submissions opened and closed, ${edits / 200} files changed.`);
  const day = await longDay({
    edits,
    openings: Math.floor(edits / 100),
    fileEvents: Math.floor(edits / 200),
    timed: Math.min(1000, Math.floor(edits / 10)),
    onTenth: (tenth, { held, rss, resources }) =>
      console.log(
        `  tenth ${tenth + 1}: holds ${megabytes(held)}, process ${megabytes(rss)}, ${resources} timers and handles`,
      ),
  });
  const grown = growth(day, 'held');
  const [first, last] = [median(day.first), median(day.last)];
  const slower = last / first;
  console.log(`${day.requests} requests in ${Math.round((Date.now() - began) / 1000)} s`);
  console.log(
    `What the server holds: ${grown.toFixed(2)} times that of the second tenth (${MOST_GROWTH} allowed).`,
  );
  console.log(`Its process: ${growth(day, 'rss').toFixed(2)} times.`);
  console.log(
    `From a key to its problems: ${first.toFixed(1)} ms at first, ${last.toFixed(1)} ms at last, ${slower.toFixed(2)} times (${MOST_DELAY} allowed).`,
  );
  for (const warning of day.warnings) console.log(`Node warned: ${warning}`);
  const good = grown <= MOST_GROWTH && slower <= MOST_DELAY && day.warnings.length === 0;
  console.log(good ? 'A good day.' : 'Not a good day.');
  return good ? 0 : 1;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
