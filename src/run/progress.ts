/** How long work is shown: a bar on a terminal, a plain line now and then elsewhere. */
import { SingleBar } from 'cli-progress';

/** How long work without a terminal stays silent, in milliseconds. */
const SILENCE = 2000;

/** Show how much of some work is done, and on a terminal how long the rest will take. */
export function createProgress(label: string) {
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total} 残り{eta_formatted}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  let told = performance.now();
  const tell = (done: number, total: number) => {
    if (performance.now() - told < SILENCE) return;
    told = performance.now();
    console.error(`${label} ${done}/${total}`);
  };
  const draw = (done: number, total: number) => {
    if (!bar.isActive) bar.start(total, 0);
    bar.update(done);
  };
  return {
    update: process.stderr.isTTY ? draw : tell,
    stop: () => {
      bar.stop();
    },
  };
}
