/** Write the bundles of the ranked engine where readers load them. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { PlacedBundle } from '../browse/files.ts';
import { ENGINE, type Bundle } from './make-bundle.ts';

/**
 * Write bundles (oldest first) into `dir`, each into a folder named by its content. The engine's script stands once
 * beside them, its core in the newest, which readers open first.
 */
export async function writeBundles(
  bundles: AsyncIterable<NumberedBundle> | Iterable<NumberedBundle>,
  dir: string,
): Promise<PlacedBundle[]> {
  await rm(dir, { recursive: true, force: true });
  const placed: PlacedBundle[] = [];
  let newest: Bundle = new Map();
  for await (const { first, bundle } of bundles) {
    const folder = nameOf(bundle);
    for (const [name, content] of bundle) if (!isEngine(name)) write(path.join(dir, folder, name), content);
    placed.push({ folder, first });
    newest = bundle;
  }
  const folder = placed.at(-1)?.folder ?? '';
  for (const [name, content] of newest)
    if (isEngine(name)) write(path.join(dir, name === ENGINE.core ? folder : '', name), content);
  return placed;
}

function isEngine(name: string): boolean {
  return name === ENGINE.script || name === ENGINE.core;
}

function nameOf(bundle: Bundle): string {
  const hash = createHash('sha256');
  for (const [name, content] of bundle) if (!isEngine(name)) hash.update(`${name}\0`).update(content);
  return hash.digest('hex').slice(0, 16);
}

function write(file: string, content: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A bundle and the number of its first paper. */
export interface NumberedBundle {
  first: number;
  bundle: Bundle;
}
