import { describe, expect, it } from 'vitest';
import { CLIP_TITLE, FOLDNET, groupsOf, mergeBullets } from '../../../fixtures/references.ts';

describe('two citations are one work', () => {
  it.each([
    [
      'by their arXiv id',
      ['**[Folding](https://arxiv.org/abs/2101.00001):** a', '**[2101.00001] FoldNet:** a'],
    ],
    ['by their title whatever the case', [`**${FOLDNET}**`, `**${FOLDNET.toUpperCase()}.**`]],
    [
      'by their title whatever the hyphens',
      ['**Pre-training on folded paper alone**', '**Pretraining on folded paper alone**'],
    ],
    [
      'by their title whatever the width and the accents',
      ['**Ｆｏｌｄｉｎｇ à la carte again**', '**Folding a la carte again**'],
    ],
    [
      'by their title whatever year and venue',
      [`**${FOLDNET}, 2021a**`, `**Orime et al. ${FOLDNET}. Advances in Paper**`],
    ],
    ['by their title whatever the authors', [`**Orime et al., ${FOLDNET}**`, `**Tani et al., ${FOLDNET}**`]],
    ['by a short name and the head of the title', ['**foldnet**', `**${FOLDNET}**`]],
    ['by a short name with a hyphen', ['**Fold-Net**', `**${FOLDNET}**`]],
    ['by one short name', ['**FoldNet**', '**FoldNet (Orime et al., 2021)**']],
    [
      'by a short name with the same first author',
      ['**FoldNet (Taro Orime et al.)**', `**Orime, T., & Tani, K. (2021). ${FOLDNET}.**`],
    ],
    ['by a short name beside a title', ['**SAM**', '**Segment Anything (Kirillov et al., SAM)**']],
    [
      'by the long form of a short name',
      ['**NeRF (Neural Radiance Fields)**', '**NeRF: Representing scenes as neural radiance fields**'],
    ],
    [
      'by names of one concept',
      ['**DPO**', '**Direct Preference Optimization: Your language model is secretly a reward model**'],
    ],
    [
      'by the long name of a concept and its acronym',
      ['**Direct Preference Optimization (DPO)関連の論文:** a', '**DPO**'],
    ],
    ['by a concept and the size of a model', ['**CLIP-2B-Instruct**', '**CLIP**']],
    [
      'by authors, year and the concept of the note',
      ['**Radford et al., 2021**: CLIPモデルの詳細。', '**CLIP**'],
    ],
    [
      'by authors, year and concept, one with the title',
      [
        '**Radford et al., 2021**: CLIPモデルの詳細。',
        `**Radford et al., 2021 (${CLIP_TITLE}):** CLIPの論文。`,
      ],
    ],
    [
      'by authors and the next year',
      ['**Rafailov et al., 2024**: DPOの論文。', '**Rafailov et al., 2023**: DPO（直接選好最適化）を提案。'],
    ],
  ])('%s', (_, bullets) => {
    expect(groupsOf(mergeBullets(...bullets))).toEqual(['12']);
  });

  it('by way of a third', () => {
    expect(
      groupsOf(
        mergeBullets(
          '**FoldNet**',
          `**${FOLDNET}**`,
          `**[${FOLDNET}](https://arxiv.org/abs/2101.00001)**`,
          '**[2101.00001] Folds**',
        ),
      ),
    ).toEqual(['1234']);
  });
});

describe('two citations stay apart', () => {
  it.each([
    ['with authors and year alone', ['**Zhang et al., 2024**: 折り目。', '**Zhang et al., 2024**: 折り目。']],
    ['with a number in the name', ['**BLIP**', '**BLIP-2**']],
    ['with a number at the head', ['**BLIP**', '**BLIP-2: Bootstrapping language-image pre-training**']],
    ['with a number in the middle', ['**Qwen-VL**', '**Qwen2-VL**']],
    [
      'with a version',
      ['**SANA: Efficient synthesis of images**', '**SANA 1.5: Efficient scaling of compute**'],
    ],
    ['with a version after a point', ['**Llama 3.1**', '**Llama 31**']],
    ['with a letter and a number', ['**DINO**', '**DINOv2**']],
    ['with a word more', ['**Llava**', '**Llava-Next**']],
    ['with a plus', ['**Fold3D**', '**Fold3D+**']],
    ['with one head and other titles', [`**${FOLDNET}**`, '**FoldNet: A network of folded sheets**']],
    [
      'with a part of the title',
      [
        '**Direct preference optimization: Your language model is secretly a reward model**',
        '**Diffusion Model Alignment Using Direct Preference Optimization**',
      ],
    ],
    [
      'with a title that is about the concept',
      [
        '**Wallace et al. (2023). Diffusion Model Alignment Using Direct Preference Optimization** (DPO)',
        '**DPO**',
      ],
    ],
    [
      'with a survey of what the name names',
      ['**Machine folding**', '**Machine folding: A survey of methods**'],
    ],
    [
      'with other first authors of one short name',
      ['**VAR (Orime et al., 2022)**', '**VAR (Tani et al., 2022)**'],
    ],
    ['with the size of a model that is no concept', ['**Fold-7B**', '**Fold**']],
    ['with another year', ['**Radford et al., 2019**: CLIPの論文。', '**CLIP**']],
    ['with a note that only uses the concept', ['**Xu et al., 2021**: CLIPを動画に使う研究。', '**CLIP**']],
    ['with a note on what came after the concept', ['**Xu et al., 2021**: CLIPの改良版。', '**CLIP**']],
    ['with a note on a longer name', ['**Xu et al., 2021**: CLIP-Videoの論文。', '**CLIP**']],
    [
      'with another title of the same authors, year and concept',
      [
        '**Radford et al., 2021**: CLIPの論文。',
        '**Radford et al., 2021 (Foldclip: Folding images):** CLIPの論文。',
      ],
    ],
    [
      'with arXiv ids that differ',
      [
        `**[${FOLDNET}](https://arxiv.org/abs/2101.00001)**`,
        `**[${FOLDNET}](https://arxiv.org/abs/2101.00002)**`,
      ],
    ],
  ])('%s', (_, bullets) => {
    expect(groupsOf(mergeBullets(...bullets))).toEqual(['1', '2']);
  });

  it('where a short name fits two works', () => {
    expect(
      groupsOf(mergeBullets(`**${FOLDNET}**`, '**FoldNet: A network of folded sheets**', '**FoldNet**')),
    ).toEqual(['1', '2', '3']);
  });

  it('where two authors claim one concept as often', () => {
    const works = mergeBullets(
      '**Radford et al., 2021**: CLIPの論文。',
      '**Jia et al., 2021**: CLIPの論文。',
      '**CLIP**',
    );
    expect(groupsOf(works)).toEqual(['1', '2', '3']);
  });

  it('where others are known to have signed', () => {
    const works = mergeBullets('**Jia et al., 2021**: CLIPの論文。', '**CLIP (Radford et al.)**');
    expect(groupsOf(works)).toEqual(['1', '2']);
  });
});
