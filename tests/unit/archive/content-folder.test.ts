import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentDir, hasContent } from '../../../src/archive/paper-folder.ts';

describe('the folder of the content', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is the one of the project where a variable is there and says nothing', () => {
    vi.stubEnv('CONTENT_DIR', '');
    expect(contentDir()).toMatch(/content$/);
    expect(hasContent(contentDir())).toBe(true);
  });

  it('is none where a file stands in its place', () => {
    vi.stubEnv('CONTENT_DIR', 'README.md');
    expect(hasContent(contentDir())).toBe(false);
  });
});
