// @ts-check
import astro from 'eslint-plugin-astro';
import path from 'node:path';
import tseslint from 'typescript-eslint';

/**
 * The rooms of `src/`, floor by floor from the ground: a room knows those below it, and no other on its own floor or above.
 * What each is for stands in src/README.md.
 */
const FLOORS = [
  ['markdown', 'run', 'styles'],
  ['digest'],
  ['site'],
  ['knowledge', 'share', 'offline'],
  ['archive', 'search', 'licenses'],
  ['views', 'reading', 'curator'],
  ['components'],
  ['layouts'],
  ['queries'],
  ['outputs'],
  ['release', 'pages'],
  ['build'],
];

/** The floor of a file of `src/` and its room; what stands at the top of `src/` is above all. */
function placeOf(/** @type {string} */ file) {
  const [, room = ''] = /\/src\/([^/]+)\//.exec(file) ?? [];
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  return { room, floor: room === '' ? FLOORS.length : floor };
}

/** @type {import('eslint').Rule.RuleModule} */
const downward = {
  create(context) {
    const from = placeOf(context.filename);
    if (from.floor === -1) return { Program: (node) => report(node, `src/${from.room}/ has no floor yet.`) };
    /** @type {(node: import('estree').Node, message: string) => void} */
    function report(node, message) {
      context.report({ node, message });
    }
    /** @type {(node: { source?: import('estree').Node | null }) => void} */
    function judge({ source }) {
      if (source?.type !== 'Literal' || typeof source.value !== 'string' || !source.value.startsWith('.'))
        return;
      const to = placeOf(path.resolve(path.dirname(context.filename), source.value));
      if (to.room === from.room || to.floor < from.floor) return;
      report(source, `${from.room}/ must not know ${to.room}/: see FLOORS in .eslint.config.mjs.`);
    }
    return {
      ImportDeclaration: judge,
      ImportExpression: judge,
      ExportNamedDeclaration: judge,
      ExportAllDeclaration: judge,
    };
  },
};

const ASTRO = ['astro', 'astro:*', '@astrojs/*'];
const NODE = ['node:*', 'pagefind'];
const FORMAT = ['**/digest/**', '**/markdown/**'];

/** What of outside a room must not know: pure rooms run without Astro, and what readers' browsers run without disks. */
const BOUNDARIES = [
  {
    files: 'src/{archive,curator,knowledge,licenses,markdown,outputs,queries,release,run,share,site}/**',
    forbidden: ASTRO,
  },
  { files: 'src/{digest,offline,reading,views}/**', forbidden: [...ASTRO, ...NODE] },
  // What search reads it reads from pages, so that it serves browsers, too.
  { files: 'src/search/**', forbidden: [...ASTRO, ...NODE, ...FORMAT, '**/indexing/**'] },
  { files: 'src/search/indexing/**', forbidden: [...ASTRO, ...FORMAT] },
  // Astro shows what it throws without its stack.
  { files: 'src/run/build-error.ts', forbidden: ['astro:*', '@astrojs/*'] },
  { files: 'src/components/**', forbidden: ['astro:content'] },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.astro/', 'content/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  ...astro.configs['flat/recommended'],
  { languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A sixth of the linter's time, about enums, of which `erasableSyntaxOnly` allows none.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**'],
    rules: {
      // Text never becomes HTML in a reader's browser: see what is trusted in src/markdown/README.md.
      'no-restricted-properties': /** @type {const} */ ([
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc'].map((property) => ({
          property,
        })),
        { object: 'document', property: 'write' },
      ]),
    },
  },
  { files: ['**/*.mjs', '**/*.astro'], ...tseslint.configs.disableTypeChecked },
  // The linter's types do not see what an .astro file exports; `astro check` does.
  { files: ['tests/component/**'], rules: { '@typescript-eslint/no-unsafe-argument': 'off' } },
  ...BOUNDARIES.map(({ files, forbidden }) => ({
    files: [files],
    rules: {
      'no-restricted-imports': /** @type {const} */ (['error', { patterns: [{ group: forbidden }] }]),
    },
  })),
  {
    files: ['src/**'],
    plugins: { rooms: { rules: { downward } } },
    rules: { 'rooms/downward': 'error' },
  },
);
