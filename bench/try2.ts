import { phases } from './phases.ts';
import { median } from './samples.ts';

for (const w of (process.argv[2] ?? '2000,20000,200000').split(',').map(Number)) {
  const p = phases(w, w > 100000 ? 40 : 200);
  console.log(w, ...Object.entries(p).map(([k, v]) => `${k} ${median(v as number[]).toFixed(3)}`));
}
