/** Write files so that they are there whole or not at all, and take away what a write that was killed has left. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file that is not finished, named by its process: hidden from all that reads papers, and from git by `.gitignore`. */
const UNFINISHED = /^\..+\.md\.(\d+)$/;

/** Write a Markdown file under another name first, and name it as it is called when it is whole. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Remove the unfinished files in a folder and all below it that no process writes any more; returns how many there were. */
export async function removeUnfinished(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const left = entries.filter((entry) => {
    const pid = UNFINISHED.exec(entry.name)?.[1];
    return pid !== undefined && entry.isFile() && !isWriting(Number(pid));
  });
  for (const { parentPath, name } of left) await rm(path.join(parentPath, name), { force: true });
  return left.length;
}

/** Whether another process bears this number; this one has not begun to write when it asks. */
function isWriting(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked, but runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
