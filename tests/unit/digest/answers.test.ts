import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../../src/digest/parse.ts';
import type { SectionKey } from '../../../src/digest/sections.ts';
import { FRONT_MATTER, makeText } from '../../fixtures/digest.ts';

function warningsOf(answers: Partial<Record<SectionKey, string>>) {
  return parseDigest(makeText({}, answers), FRONT_MATTER).issues.map(({ rule, message }) => [rule, message]);
}

function rulesOf(answers: Partial<Record<SectionKey, string>>) {
  return warningsOf(answers).map(([rule]) => rule);
}

describe('an answer that only refuses', () => {
  it.each<[SectionKey, string]>([
    ['cost', '論文には、紙の枚数や折る時間に関する具体的な記述はありません。'],
    ['cost', '申し訳ありません。提供された本文だけでは分かりません。著者に問い合わせてください。'],
    ['cost', '折り機の台数については、明記されていないため不明です。'],
    ['cost', '*   **紙:** 記載なし\n*   **時間:** 不明です。\n*   **機械:** 論文では触れられていません。'],
    [
      'cost',
      '費用の情報は不足しています。\n\n次の情報が記載されていません。\n\n*   **紙:** 使った紙の枚数。\n*   **時間:** 折る時間。',
    ],
    ['cost', '枚数は示されていません。一般的に、紙を折るには広い机と人手が必要です。'],
    ['cost', '枚数は示されていませんが、多くの紙が要ったと考えられます。'],
    ['cost', 'The paper does not provide details about the paper it folds.'],
    ['references', '文献の一覧が本文にないため、特定できません。折り紙の本を読むことをお勧めします。'],
    [
      'references',
      '本文がないため、文献は不明です。次の分野の文献が考えられます。\n\n*   折り紙（Origami）\n*   製本',
    ],
    ['limitations', '論文の本文が提供されていないため、分かりません。'],
    ['tweet', '申し訳ありませんが、本文が提供されていないため要約できません。 #折り紙'],
  ])('is warned of in %s: %s', (key, answer) => {
    expect(rulesOf({ [key]: answer })).toEqual(['apology']);
  });

  it.each<[SectionKey, string]>([
    [
      'cost',
      '紙の枚数についての記述はありません。しかし、次の情報は読み取れます。\n\n*   **紙:** 和紙、洋紙\n*   **机:** 二台',
    ],
    ['cost', '紙の枚数についての記述はほとんどありません。\n\n*   **紙:** Washi-7'],
    ['cost', '*   **紙:** 和紙を使いました。\n*   **時間:** 記載なし'],
    ['cost', '和紙を使っていますが、枚数は記載されていません。'],
    ['cost', '枚数は書かれていないが、要旨は約12枚とのみ言及している。'],
    ['cost', '詳細は不明ですが、折るのに3日かかったと推測されます。'],
    ['cost', '機械は使っていません。手で折りました。'],
    ['cost', '費用の記載はありません。\n\n| 紙 | 枚数 |\n|---|---|\n| 和紙 | 12 |'],
    [
      'references',
      '文献の一覧はありませんが、次の本が挙げられています。\n\n*   **折り紙の数学:** 平らに折れる条件を述べた本。',
    ],
    [
      'limitations',
      '制限は論文に明示されていません。ただし、次の点が考えられます。\n\n*   厚い紙では折れない可能性があります。',
    ],
    ['background', 'これまでは、折り目についての十分な情報が提供されていませんでした。'],
    ['approach', '図がない紙では、折り方を特定できませんでした。'],
    ['results', '失敗の原因は不明です。'],
  ])('is not seen where something is said of the paper, in %s: %s', (key, answer) => {
    expect(rulesOf({ [key]: answer })).toEqual([]);
  });
});

describe('an answer in another language', () => {
  const korean = '두꺼운 종이에서는 접는 선이 어긋납니다. '.repeat(6);
  const english =
    'The machine folds each sheet along the line that it has drawn before, and stops when it tears.';

  it.each([korean, english, english.toUpperCase().toLowerCase()])('is warned of: %s', (answer) => {
    expect(rulesOf({ results: answer })).toEqual(['language']);
  });

  it('is said once for a whole digest', () => {
    const found = warningsOf({ background: korean, approach: korean, results: english });
    expect(found).toEqual([['language', expect.stringContaining('第1節、第2節、第3節')]]);
  });

  it.each([
    '*   Folder: **Crane**, Frog, Wolf, Boat, Plane, Windmill, Balloon, Butterfly, Samurai Helmet',
    '1.  **Fold:**\n    *   `fold the paper along each line and stop when the paper tears apart`\n\n    ```python\n    the_machine folds(each, sheet)\n    ```',
  ])('is not seen in names and code: %s', (answer) => {
    expect(rulesOf({ technical: answer })).toEqual([]);
  });
});
