/** Which field a digest's label stands for. */
import type { FactField } from './fields.ts';

/**
 * The field of a label; `value` settles labels that fit two fields. Undefined where no field fits, or where the
 * label joins the names of two.
 */
export function fieldOfLabel(label: string, value: string): FactField | undefined {
  const words = normalize(label);
  const joined = new Set(words.split(JOINT).flatMap((part) => fieldOfWords(part, value) ?? []));
  if (joined.size > 1) return undefined;
  return fieldOfWords(words, value) ?? [...joined][0];
}

function fieldOfWords(words: string, value: string): FactField | undefined {
  return RULES.find((rule) => rule.label.test(words) && (rule.value?.test(value) ?? true))?.field;
}

const JOINT = /と|・|、|,|\/|&| and |および|及び|や/;
const BRACKETS = /\s*[(（[【][^()（）[\]【】]*[)）\]】]\s*/g;
/** What may follow the thing itself in a label: its number, kind, details. */
const ASPECT =
  '(?: ?の? ?(?:種類|台数|数|型番|総?量|規模|構成|内容|情報|詳細|設定|条件|概要|内訳|選択|比較|短縮|目安|利用|使用|要件|details?|settings?|setup|config(?:uration)?|used))*';
const LEARN =
  '(?:トレーニング|訓練|学習|ファインチューニング|微調整|チューニング|fine ?tuning|(?:pre|post)? ?training)';
const COMPUTER =
  /[gctn]pu|nvidia|rtx|vram|xeon|ascend|\b[ahvlb]\d{2,3}s?\b|計算(?:機|資源|ノード)|クラスタ|サーバ|ワークステーション/i;
const MACHINE = /ロボット|マニピュレータ|アーム|カメラ|センサ|ドローン/;

/**
 * The most specific first. A label is about its last word: `データセット構築のコスト` is a cost, so a rule must
 * match the end of the label.
 */
const RULES: readonly Rule[] = [
  rule(
    'money',
    'コスト|(?<!消)費用?|料金|価格|金額|予算|単価|報酬額|(?:利|使)用料|costs?|prices?|pricing|budget|fees?',
  ),
  rule(
    'curation',
    '(?:アノテーション|注釈付け|ラベル付け)(?:時間|者)?|アノテータ|参加者|被験者|人(?:手|間)(?:による|の)評価',
    'ユーザー?(?:スタディ|調査|評価)|annotations?|user stud(?:y|ies)|human evaluation|^フィルタリング',
    'データ(?:セット)? ?の? ?(?:収集|構築|作成|生成|前?処理|除外|整備|フィルタリング|キュレーション)(?:時間|期間|方法|デバイス|環境|プロセス)?',
    'data ?(?:set)? (?:collection|construction|generation|processing|curation)',
  ),
  rule('environment', 'ロボット.*|フィールドテスト|シミュレーション環境|シミュレータ'),
  rule(
    'inference',
    '推論|inference|デコーディング|デコード|decoding|推論時の.+|レイテンシ|遅延|スループット|latency|throughput|fps',
    '(?:推論|生成|サンプリング|レンダリング|応答|処理)時?の?(?:時間|速度|ステップ|頻度)|ガイダンス ?スケール',
    '(?:inference|sampling|generation) (?:time|speed|steps?)|guidance scale',
  ),
  { ...rule('inference', '温度|temperature'), value: /サンプリング|生成|推論|デコード|sampling|decoding/i },
  rule(
    'time',
    '(?<!音声|動画|映像|ビデオ|録音|データ)の?(?:時間|期間|日数)|(?:run)?time|duration|gpu hours?',
  ),
  rule('rate', '学習率(?:スケジュー(?:ル|ラ)|減衰)?|learning rate(?: schedul(?:e|er|ing))?|^lr'),
  rule('batch', 'バッチ ?サイズ|^バッチ|batch ?size|^batch'),
  rule(
    'optimizer',
    'オプティマイザ|optimi[sz]er|^adamw?|^最適化(?:関数|手法|方法|器)?|最適化アルゴリズム|^optimi[sz]ation',
  ),
  rule(
    'size',
    '(?:モデル|llm|vlm|ネットワーク|エンコーダ|デコーダ) ?の? ?(?:サイズ|規模|大きさ)|(?<!ハイパー ?)パラメータ数',
    'model sizes?|model parameters?|(?:number of|#) ?(?:model )?parameters?|(?<!hyper ?)parameter (?:count|size)',
  ),
  rule('training', '(?:ウォームアップ|warm ?up|勾配累積|accumulation) ?(?:ステップ|steps?)?'),
  rule(
    'steps',
    'エポック|epochs?|ステップ|steps?|イテレーション|iterations?|反復(?:回数)?|ラウンド',
    `${LEARN}回数`,
  ),
  rule(
    'input',
    '解像度|(?:画像|入力|動画|ビデオ) ?の? ?サイズ|フレーム(?:数|レート)|長さ|(?:token|sequence|context|video|prompt) (?:length|window)',
    '(?:コンテキスト|シーケンス|系列|配列|トークン|文脈|プロンプト|入力|出力|応答) ?の?(?:長|ウィンドウ|制限|最大長)|(?:入力|出力|生成|最大)トークン|resolutions?|(?:image|input) size',
  ),
  {
    ...rule(
      'hardware',
      `(?:^|の|実験|開発|実行|計算|推論|検証|ハードウェア|${LEARN})環境|ハードウェア|インフラ(?:ストラクチャ)?`,
    ),
    value: COMPUTER,
  },
  { ...rule('environment', 'ハードウェア(?:環境)?'), value: MACHINE },
  rule(
    'hardware',
    '[gctn]pus?|ハードウェア(?:環境)?|計算(?:資源|機|基盤|ノード|環境)|(?:計算|gpu|^使用|^)リソース|マシン|サーバ|v?ram',
    '^(?:[gc]pu|ビデオ|必要|使用)? ?メモリ(?:使用|消費|容)?|hardware|compute(?: resources?)?|computing resources?',
  ),
  rule(
    'environment',
    `(?:実験|評価|テスト)の?(?:環境|設定|条件|装置)|(?:実行|開発|推論|検証|${LEARN})の?環境|センサ|カメラ|機材`,
  ),
  rule(
    'data',
    '(?:データ|データセット|コーパス|データソース)(?: ?の? ?(?:サイズ|件数|入手先|統計|分割|名))?|ベンチマーク',
    '(?:training|evaluation|synthetic|test) data|data ?sets?(?: sizes?)?|^data|corp(?:us|ora)|benchmarks?',
    `(?:${LEARN}|データ)サンプル`,
  ),
  rule('training', '実装の?詳細|implementation details'),
  rule(
    'platform',
    'クラウド(?:サービス|環境)?|オンプレミス|api|フレームワーク|ライブラリ|ソフトウェア|プラットフォーム|ツール',
    'ベクトルデータベース|インフラ(?:ストラクチャ)?|^実装|cloud|frameworks?|librar(?:y|ies)|software|platform',
  ),
  rule(
    'model',
    'モデル名?|models?|m?llms?|v?lms?|(?:エン|デ)コーダ|バックボーン|backbones?|トークナイザ|tokenizers?',
    '(?:ニューラル)?ネットワーク|アーキテクチャ|architectures?',
  ),
  rule(
    'training',
    `${LEARN}(?:アルゴリズム|パラメータ|手法|方法|手順|戦略|段階|プロセス|の温度)?|ハイパー ?パラメータ|hyper ?parameters?|\\bsft`,
    'lora(?: .*|ランク|アダプタ)?|アダプタ|損失(?:関数)?(?:の(?:重み|係数))?|loss(?: functions?)?|重み減衰率?|weight decay|momentum',
    'モーメンタム|ドロップアウト率?|dropout(?: rate)?|正則化(?:の重み)?|初期化|ema|勾配クリッピング|gradient clipping|データ ?拡張',
    '(?:lr|学習率)?スケジューラ|schedulers?|(?:数値|混合|計算)精度|(?:mixed )?precision|蒸留|distillation',
  ),
  { ...rule('training', '精度'), value: /\b(?:bf|fp|tf|int)\d|float|ビット|bit|混合|mixed|精度浮動/i },
];

/** A rule whose label ends with one of the words, none of which begins inside a Latin word: `SqueezeLLM` is no LLM. */
function rule(field: FactField, ...words: string[]): Rule {
  return { field, label: new RegExp(`(?<![a-z](?=[a-z]))(?:${words.join('|')})${ASPECT}$`) };
}

/** Labels are compared without case, hyphens, what stands in brackets and the long sound at a borrowed word's end. */
function normalize(label: string): string {
  const words = label.normalize('NFKC').toLowerCase();
  const bare = words.replace(BRACKETS, ' ').trim() || words;
  return bare
    .replace(/[-_\s]+/g, ' ')
    .replace(/(?<=[タダザラバリャサ])ー(?![ァ-ヺ])/g, '')
    .replace(/^(?:その他の?|主な|具体的な|詳細な|総|全体の)(?=.)/, '');
}

interface Rule {
  field: FactField;
  label: RegExp;
  value?: RegExp;
}
