/** The settings of a site: what its curator decides once, in `site.yaml` of the content. */
import { z } from 'zod';
import { lineSchema, MOST_NAME, MOST_SENTENCE, shownLineSchema } from '../digest/schema.ts';
import { contrastOf, GROUNDS } from './contrast.ts';
import { parseSiteUrl } from './site-url.ts';

/** Of small text at the level AAA: https://www.w3.org/TR/WCAG22/#contrast-enhanced */
const CONTRAST = 7;

/** A colour in which links stand on every ground of a scheme. */
function accentSchema(scheme: keyof typeof GROUNDS, words: string) {
  return z
    .string()
    .regex(/^#[\da-f]{6}$/i, { abort: true })
    .refine((colour) => GROUNDS[scheme].every((ground) => contrastOf(colour, ground) >= CONTRAST))
    .describe(
      `${words}リンクや印の色。「#98281a」のように書く。地の色（${GROUNDS[scheme].join('、')}）とのコントラストが7以上になる色にする。`,
    );
}

const publisherSchema = z.strictObject({
  name: lineSchema(MOST_NAME).describe('発行する人や組織の名前。'),
  contact: z
    .string()
    .regex(/^(?:https:\/\/|mailto:)\S+$/)
    .optional()
    .describe('連絡先。「https://」か「mailto:」で始まるアドレス。誤りの知らせ先として載る。'),
});

const licenseSchema = z.strictObject({
  name: lineSchema(MOST_NAME).describe('要約の使用を許す条件の名前。例: CC BY 4.0'),
  href: z
    .string()
    .regex(/^https:\/\/\S+$/)
    .refine((href) => URL.canParse(href))
    .describe('その条件のページ。「https://」で始まるアドレス。'),
});

const accentsSchema = z.strictObject({
  light: accentSchema('light', '明るい画面での'),
  dark: accentSchema('dark', '暗い画面での'),
});

const makeSchema = z.strictObject({
  cards: z.boolean().default(true).describe('リンクに付く絵を作るか。trueかfalse。'),
  feeds: z.boolean().default(true).describe('フィードを作るか。trueかfalse。'),
  offline: z
    .boolean()
    .default(true)
    .describe('ページを端末に残し、通信なしで読めるようにするか。trueかfalse。'),
});

/** What may stand in `site.yaml`. */
export const settingsSchema = z.strictObject({
  name: shownLineSchema(40)
    .default('論文の要約')
    .describe('サイトの名前。ページの題、カード、フィード、引用に出る。例: 論文だより'),
  shortName: lineSchema(12).optional().describe('端末の画面に並ぶときの名前。12字まで。省くとnameになる。'),
  reading: lineSchema(40).optional().describe('名前の読みや英字の名前。例: ronbun-dayori'),
  id: z
    .string()
    .regex(/^[a-z][a-z\d-]{0,30}$/)
    .default('digests')
    .describe(
      '読む人のブラウザーに残すものと、書き出すファイルの名前の頭。半角の英小文字、数字、ハイフン。後で変えると、読む人の記録が見えなくなる。例: ronbun-dayori',
    ),
  tagline: lineSchema(60)
    .default('論文を、八つの問いで読む。')
    .describe('トップのページに大きく出る一行。例: 論文を、八つの問いで読む。'),
  description: lineSchema(MOST_SENTENCE)
    .default('arXivの論文を、機械が同じ八つの問いに答えて日本語で要約します。')
    .describe('何のサイトかを一文か二文で。'),
  publisher: publisherSchema.optional().describe('発行者。nameと、あればcontact。'),
  rights: lineSchema(MOST_SENTENCE)
    .optional()
    .describe(
      '要約を引くときの決まりを一文か二文で。省くと、機械による要約であることと出どころを示すよう求める。',
    ),
  license: licenseSchema.optional().describe('要約の使用を許す条件。nameとhref。'),
  accent: accentsSchema
    .default({ light: '#98281a', dark: '#ffa992' })
    .describe('リンクや印の色。lightとdark。'),
  make: makeSchema.prefault({}).describe('作るもの。cards、feeds、offlineのそれぞれにtrueかfalse。'),
  authority: z
    .string()
    .regex(
      /^(?:[\w.+-]+@)?[a-z\d-]+(?:\.[a-z\d-]+)+,\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    )
    .optional()
    .describe(
      'フィードの項目の名前を定める、自分のホスト名かメールアドレスと、それを持っていた日。サイトのアドレスが変わっても変えない。例: example.com,2025',
    ),
  address: z
    .string()
    .refine((address) => parseSiteUrl(address) !== undefined)
    .optional()
    .describe('サイトのアドレス。環境変数SITE_URLがあれば、そちらを使う。例: https://user.github.io/papers/'),
});

/** For messages. */
export const SETTINGS_FORMAT = {
  schema: settingsSchema,
  example: 'name: 論文だより',
};

/** The settings as a curator writes them. */
export type Settings = z.infer<typeof settingsSchema>;
