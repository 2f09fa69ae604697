import { describe, expect, it } from 'vitest';
import { createMentionFinder } from '../../../src/knowledge/mentions.ts';
import { makeConcept } from '../../fixtures/concept.ts';

const find = createMentionFinder([
  makeConcept('clip', ['CLIP']),
  makeConcept('gpt', ['GPT-4o']),
  makeConcept('mini', ['GPT-4o-mini']),
  makeConcept('four', ['GPT-4']),
  makeConcept('dpo', ['DPO']),
  makeConcept('cot', ['Chain-of-Thought']),
  makeConcept('token', ['トークン', '字句']),
  makeConcept('adam', ['Adam'], { ambiguous: { spellings: ['Adam'], near: ['最適化', 'Optimizer'] } }),
]);

describe('mentions', () => {
  it.each([
    ['CLIPは', ['clip']],
    ['CLIPPINGとECLIP', []],
    ['DAPOとDPO。', ['dpo']],
    ['GPT-4o-miniとGPT-4oで', ['mini', 'gpt']],
    ['GPT-4.5ではなくGPT-4、', ['four']],
    ['GPT-4。次に', ['four']],
    ['torch.clip(x)', []],
    ['トークンとトークンナイザ', ['token']],
    ['字句の並び', ['token']],
    ['Chain of ThoughtとChain‑of‑Thought', ['cot', 'cot']],
    ['Safe-CLIPとCLIP-ViT', ['clip', 'clip']],
    ['ＣＬＩＰ', ['clip']],
    ['Adamで最適化', ['adam']],
    ['Adamさんの論文', []],
  ])('in %j are %j', (text, ids) => {
    expect(find(text).map(({ id }) => id)).toEqual(ids);
  });

  it('stand where they say', () => {
    const text = '先にGPT-4oを使う';
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(['GPT-4o']);
  });
});
