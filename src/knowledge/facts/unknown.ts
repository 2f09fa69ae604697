/** Which fields a digest itself says are not known. */
import type { FactField } from './fields.ts';
import type { Statement } from './statements.ts';

const TOLD =
  '記載|記述|書かれ|言及|明記|明示|公開|開示|公表|提供|提示|説明|報告|述べ|触れ|示され|特定され|特定でき|確認でき|読み取|得られ|見つけ|見つか|見当た|(?:情報|詳細|数値)(?:は|が|も)?';
const NOT =
  'ません|ない(?:$|[。、，)）\\s]|た|と|よ|の|こ|も|が)|なし|無し|無い|なかっ|(?<!で)[はがも]なく|ず(?:$|[。、，)）])';
const UNKNOWN = new RegExp(
  `(?:${TOLD})[^。、，\\n]{0,12}?(?:${NOT})|不明|不詳|未(?:公開|公表|記載|開示)|非公開|` +
    String.raw`(?:not|n't)\s(?:\w+\s){0,2}(?:specif|stated|mention|given|provid|disclos|report)|unknown|unspecified`,
  'i',
);
/** A list of examples: the apology is for the whole section. */
const GENERAL = /など|例えば|等の|等は|コスト|物理的/;
/** So many fields in one sentence are no longer that very field. */
const MOST = 2;

const SUBJECTS: readonly (readonly [FactField, RegExp])[] = [
  ['gpu', /GPU(?!\s*(?:時間|hour))/i],
  ['time', /(?:学習|訓練|トレーニング|チューニング)の?時間|training time|(?:数|種類|GPU)や時間/i],
  ['data', /データ(?:セット|量)?の?(?:規模|サイズ|量|件数|数)|データサイズ/],
  ['size', /モデルの?(?:サイズ|規模)|(?<!ハイパー\s?)パラメータ数/],
  ['batch', /バッチサイズ/],
  ['rate', /学習率/],
  ['epochs', /エポック数/],
  ['steps', /ステップ数/],
];

/** The fields that a statement says not to be known; none where it lists them as examples. */
export function unknownFieldsOf({ label, text }: Statement): FactField[] {
  const clauses = text.split(/(?<=が|ものの|けれど)[、，]/).filter((clause) => UNKNOWN.test(clause));
  const fields = clauses.flatMap((clause) => {
    // `GPU: 不明` names its field in the label alone, `データセット: サイズは不明` in both.
    const named = namedIn(clause).length > 0 ? namedIn(clause) : namedIn(`${label}の${clause}`);
    return GENERAL.test(clause) || named.length > MOST ? [] : named;
  });
  return [...new Set(fields)];
}

function namedIn(words: string): FactField[] {
  return SUBJECTS.filter(([, subject]) => subject.test(words)).map(([field]) => field);
}
