/** What benchmarks over growing archives share: each size in a process of its own, so that the memory of one is not that of another. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EXIT, readCall, runCommand } from '../command.ts';

/** Run a benchmark for the sizes of the call (`--papers N,N…`) and print a table, or JSON where it is asked for. */
export async function runBenchOfSizes<T>(
  script: string,
  defaultSizes: string,
  benchOne: (papers: number) => Promise<T>,
  asRow: (figures: T) => object,
  isRight: (figures: T) => boolean = () => true,
): Promise<void> {
  await runCommand(async () => {
    const { values } = readCall('npm run bench:search [-- --papers 25,270] [--json]', {
      options: {
        papers: { type: 'string', default: defaultSizes },
        json: { type: 'boolean', default: false },
      },
    });
    const sizes = values.papers.split(',').map(Number);
    const [only] = sizes;
    const rows: T[] = [];
    if (sizes.length === 1 && only) rows.push(await benchOne(only));
    else for (const size of sizes) rows.push(await benchApart<T>(script, size));
    if (values.json) console.log(JSON.stringify(rows));
    else console.table(rows.map(asRow));
    return rows.every(isRight) ? EXIT.fine : EXIT.refused;
  });
}

async function benchApart<T>(script: string, papers: number): Promise<T> {
  const args = [fileURLToPath(script), '--papers', String(papers), '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  const [figures] = JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1)) as [T];
  return figures;
}
