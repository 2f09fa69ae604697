import { describe, expect, it } from 'vitest';
import { runMeasured } from '../../../scripts/bench/run.ts';

const IDLE = "require('node:child_process').execFileSync(process.execPath, ['-e', ''])";
const BUSY = IDLE.replace("''", "'for (let fold = 0; fold < 4e8; fold += 1);'");

describe('a measured command', () => {
  it('is charged for what its own children did, too', async () => {
    const idle = await runMeasured(['-e', IDLE], { cwd: '.' });
    const busy = await runMeasured(['-e', BUSY], { cwd: '.' });
    expect(idle.cpu).toBeGreaterThan(0);
    expect(busy.cpu).toBeGreaterThan(idle.cpu * 1.5);
    expect(busy).not.toHaveProperty('failure');
  });

  it('says at its end why it failed', async () => {
    const code = 'console.error("紙が足りません"); process.exit(3)';
    expect((await runMeasured(['-e', code], { cwd: '.' })).failure).toBe('紙が足りません');
  });

  it('sees the folder and the environment that it is given', async () => {
    const code = 'if (process.cwd() !== "/" || process.env.SHEET !== "和紙") process.exit(1)';
    expect(await runMeasured(['-e', code], { cwd: '/', env: { SHEET: '和紙' } })).not.toHaveProperty(
      'failure',
    );
  });
});
