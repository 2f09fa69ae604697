import { afterEach, expect, it, vi } from 'vitest';
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import python from 'shiki/langs/python.mjs';
import theme from 'shiki/themes/vitesse-light.mjs';
import { codeFence } from '../../../scripts/bench/code.ts';
import { createRandom } from '../../../scripts/bench/random.ts';
import { createWriter } from '../../../scripts/bench/sentences.ts';
import { createVocabulary } from '../../../scripts/bench/vocabulary.ts';
import { highlight } from '../../../src/markdown/highlight.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const CODE =
  'def fold(paper, crease=None):  # 山折り\n    return [paper.fold("谷", at=0.5) for _ in range(8)]';

it('colours code on a busy machine as on an idle one', async () => {
  const idle = await highlight(CODE, 'python');
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
  expect(await highlight(CODE, 'python')).toEqual(idle);
  expect(JSON.stringify(idle)).toContain('"k-"');
});

it('sees in Python by expressions of JavaScript what Oniguruma sees', async () => {
  const random = createRandom(7);
  const writer = createWriter(random, createVocabulary(7));
  const fences = Array.from({ length: 100 }, () => codeFence(random, writer, false)).join('\n');
  const engines = [createJavaScriptRegexEngine(), createOnigurumaEngine(import('shiki/wasm'))];
  const [seen, wanted] = await Promise.all(
    engines.map(async (engine) => {
      const shiki = await createHighlighterCore({ themes: [theme], langs: [python], engine });
      return shiki.codeToTokensBase(fences, {
        lang: 'python',
        theme: 'vitesse-light',
        includeExplanation: 'scopeName',
        tokenizeTimeLimit: 0,
      });
    }),
  );
  expect(seen).toEqual(wanted);
});
