/** Words of our own for made-up digests: enough of them that a large archive has as many n-grams as a real one. */
import { createRandom, type Random } from './random.ts';

const STEMS =
  '折紙 展開 山折 谷折 平坦 曲面 角度 頂点 辺 層 糊 鋏 厚紙 和紙 模様 対称 回転 反転 分割 接合 補強 強度 摩擦 湿度 温度 光沢 染色 透過 反射 影 輪郭 境界 領域 密度 分布 平均 分散 偏差 誤差 精度 速度 加速 圧力 張力 弾性 変形 復元 記録 記憶 学習 推定 予測 分類 検出 追跡 照合 比較 検証 評価 測定 観察 実験 仮説 理論 数理 幾何 代数 解析 近似 最適 制約 条件 目的 関数 変数 係数 行列 空間 次元 座標 距離 近傍 経路 探索 計画 制御 動作 姿勢 把持 移動 協調 競争 報酬 方策 状態 行動 環境 観測 信号 雑音 周波 音声 言語 単語 文章 翻訳 要約 質問 応答 対話 指示 例示 知識 事実 推論 論理 証明 計算 並列 分散 通信 同期 遅延 帯域 容量 電力 費用 資源 規模 拡張 圧縮 量子 符号 鍵 安全 倫理 公平 偏見 説明 信頼 責任 利用 応用 産業 医療 教育 農業 建築 交通 天候 海洋 森林 地形 衛星 画像 映像 動画 立体 点群 素材 質感 照明 視点 注意 焦点 文脈 系列 時間 周期 因果 相関 回帰 生成 拡散 復号 潜在 表現 特徴 埋込 事前 事後 確率 尤度 情報 獲得 損失 勾配 収束 発散 正則 汎化 転移 蒸留 融合 統合 選択 削減 省略 強調 調整 補正 校正 監督 教師 生徒 専門 混合 階層 再帰 注釈 標本 候補 基準 指標 順位 得点'.split(
    ' ',
  );
const SYLLABLES =
  'ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ ハ ヒ フ ヘ ホ マ ミ ム メ モ ラ リ ル レ ロ ガ グ ゲ ジ ズ ダ デ ド バ ビ ブ ベ ボ パ ピ プ ペ ポ キャ シャ チャ ジャ リュ フィ ティ ウェ アー イー ウー オー ング ント ック ッド ション'.split(
    ' ',
  );
const ONSETS = 'b c d f g h j k l m n p r s t v w z br cr dr fl gr pl pr sh sk st th tr'.split(' ');
const RIMES = 'a e i o u an ar el en er ess ic in ion is it ol on or um us ax eam ight oo ord ult'.split(' ');
const ROMAN = ONSETS.flatMap((onset) => RIMES.map((rime) => onset + rime));

/** Make the words once for a seed. */
export function createVocabulary(seed: number): Vocabulary {
  const random = createRandom(seed);
  const many = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
  const nouns = [...STEMS, ...many(12_000, () => random.pick(STEMS) + random.pick(STEMS))];
  const loanwords = many(6000, () => many(2 + random.below(4), () => random.pick(SYLLABLES)).join(''));
  const names = many(20_000, () => coinName(random));
  const terms = many(8000, () => many(2 + random.below(2), () => random.pick(ROMAN)).join(''));
  return { nouns, loanwords, names, terms, tags: mixTags(nouns, loanwords, names) };
}

/** A third of each kind of word that may stand behind `#`, none twice. */
function mixTags(nouns: readonly string[], ...others: readonly (readonly string[])[]): string[] {
  const [loanwords = [], names = []] = others.map((words) => words.filter((word) => /^\p{L}+$/u.test(word)));
  return [...new Set(loanwords.flatMap((word, n) => [nouns[n] ?? word, names[n] ?? word, word]))];
}

function coinName(random: Random): string {
  const stem = `${random.pick(ROMAN)}${random.pick(ROMAN)}`;
  const cased = stem.charAt(0).toUpperCase() + stem.slice(1);
  const tail = random.pick([
    '',
    `-${1 + random.below(9)}B`,
    `${1 + random.below(5)}.${random.below(10)}`,
    'Net',
    '-Bench',
    ' V2',
  ]);
  return cased + tail;
}

/** Words by kind, the frequent ones first. */
export interface Vocabulary {
  nouns: string[];
  loanwords: string[];
  names: string[];
  terms: string[];
  /** In the order in which papers first bear them. */
  tags: string[];
}
