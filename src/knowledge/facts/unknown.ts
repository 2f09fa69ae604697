/** What a digest says is not known. */
import { namesDevice } from './count-devices.ts';
import { FACT_FIELDS, type FactField } from './fields.ts';
import { magnitudeOf } from './magnitude.ts';

const TOLD =
  '記載|記述|書かれ|載って|言及|明記|明示|公開|開示|公表|提供|提示|説明|報告|述べ|触れ|示され|特定され|特定でき|確認でき|明らかに|読み取|得られ|見つけ|見つか|見当た|存在し|(?:情報|詳細)(?:は|が|も|(?=[なの無]))|数値(?:は|が)';
const NOT =
  'ません|ない(?:$|[。、，)）\\s]|た|と|よ|の|こ|も|状|点|情|が)|なし|無し|無い|なかっ|(?<!で)[はがも]なく|ず(?:$|[。、，,)）])|が?不足';
const UNKNOWN = new RegExp(
  `(?:${TOLD})[^。、,，\\n]{0,12}?(?:${NOT})|不明|不詳|未(?:公開|公表|記載|開示|詳)|非公開|` +
    '参照(?:して(?:ください|下さい)|する必要|ください|されたい)|問い合わせ',
);
const UNKNOWN_IN_ENGLISH =
  /(?:\bnot|n't)\s+(?:\w+\s+){0,3}?(?:specif|stat|mention|given|provid|disclos|report|availab|describ|public|known)|\bun(?:known|specified|disclosed)\b|\bno (?:information|details?|mention)\b|\bN\/A\b/i;
/** Guesses and what holds for any paper. */
const NOT_OF_THE_PAPER =
  /考えられ|推測|推察|推定|想定|予想|可能性|思われ|でしょう|だろう|おそらく|かもしれ|はずで|期待され|必要(?:です|で|と|が|に|。|$)|によって(?:大きく)?異な|依存|一般的に|通常、|参照/;

const ASIDE = /[（(][^（()）]*[)）]/g;

/** What is said to be unknown in a sentence that has no label; the first group is the digest's own word for it. */
const SUBJECTS: readonly (readonly [FactField, RegExp])[] = [
  ['hardware', /(GPU(?!\s*(?:時間|hour|-?days?))|ハードウェア|計算(?:資源|リソース))/i],
  [
    'time',
    /((?:学習|訓練|トレーニング|計算|実行|所要|ファインチューニング|GPU\s*)時間|training time|(?<=かかった|要した|かかる)時間)|(?:や|、|・|と|(?:およ|及)び|,|[（(])\s*(時間)(?![\p{Script=Han}\p{Script=Katakana}])/iu,
  ],
  [
    'data',
    /((?:学習|訓練|トレーニング)?データ(?:セット|量|の(?:規模|量|サイズ))|(?:学習|訓練|トレーニング)データ)/,
  ],
  ['size', /(モデル(?:の(?:具体的な)?)?(?:サイズ|規模)|(?<!ハイパー)パラメータ数)/],
  ['batch', /(バッチサイズ)/],
  ['rate', /(学習率)/],
];

/** Whether a value says that it is not known, and gives no figure for the field all the same. */
export function isUnknownValue(field: FactField | undefined, value: string): boolean {
  const clauses = clausesOf(value);
  if (!clauses.some(saysUnknown)) return false;
  const told = clauses
    .filter((clause) => !NOT_OF_THE_PAPER.test(clause))
    .flatMap(partsOf)
    .filter((part) => !saysUnknown(part))
    .join('\n');
  const type = FACT_FIELDS.find((spec) => spec.field === field)?.type;
  if (field !== undefined && type !== 'text') return !isStated(field, told);
  return saysUnknown(withoutAsides(clauses[0] ?? '')) && !/\d/.test(told);
}

/** Whether a value tells nothing of the paper itself: it guesses, or says what holds for any paper. */
export function isGuess(value: string): boolean {
  const isOpen = (clause: string) => NOT_OF_THE_PAPER.test(withoutAsides(clause)) || saysUnknown(clause);
  return clausesOf(value).every(isOpen);
}

/** Whether a text says that what is listed below it is not known. */
export function introducesUnknown(text: string): boolean {
  const listed = /(?:以下|次の|下記).*$/.exec(clausesOf(text).at(-1) ?? '');
  return listed !== null && saysUnknown(listed[0]);
}

/** Which fields a text says to be unknown, each with the digest's word for it and the whole sentence. */
export function unknownFieldsOf(text: string): UnknownField[] {
  return sentencesOf(text).flatMap((sentence) =>
    clausesOf(sentence)
      .filter(saysUnknown)
      .flatMap((clause) =>
        SUBJECTS.flatMap(([field, subject]) => {
          const match = subject.exec(clause);
          return match ? [{ field, word: match[1] ?? match[2] ?? '', sentence }] : [];
        }),
      ),
  );
}

function saysUnknown(text: string): boolean {
  return UNKNOWN.test(text) || UNKNOWN_IN_ENGLISH.test(text);
}

function isStated(field: FactField, text: string): boolean {
  if (magnitudeOf(field, text) !== undefined) return true;
  if (field === 'hardware') return namesDevice(text);
  // A data set that is named is known, whatever its size.
  return field === 'data' && /(?<![\p{L}\d])\p{Lu}[\p{L}\d]{2,}/u.test(text);
}

function sentencesOf(text: string): string[] {
  return (text.match(/[^。\n]+。?/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Sentences, cut where `が、` turns them. */
function clausesOf(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) => sentence.split(/(?<=が|ものの|けれども|けれど)[、，]/));
}

/** The parts of a clause between commas; an aside in brackets is apart from what is round it. */
function partsOf(clause: string): string[] {
  const asides = clause.match(ASIDE) ?? [];
  return [withoutAsides(clause), ...asides].flatMap((part) => part.split(/[、，]/));
}

function withoutAsides(clause: string): string {
  return clause.replace(ASIDE, '');
}

/** A field said to be unknown. */
export interface UnknownField {
  field: FactField;
  word: string;
  sentence: string;
}
