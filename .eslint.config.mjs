// @ts-check
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const SEARCH = ['astro', 'astro:*', '@astrojs/*', '**/digest/**', '**/markdown/**', '**/components/**'];

/** Dependencies run one way: these folders must not know what stands to the right of them. */
const BOUNDARIES = [
  {
    files: 'src/markdown/**',
    forbidden: ['astro', 'astro:*', '@astrojs/*', '**/digest/**', '**/knowledge/**', '**/share/**'],
  },
  {
    files: 'src/digest/**',
    forbidden: [
      'astro',
      'astro:*',
      '@astrojs/*',
      'node:*',
      '**/knowledge/**',
      '**/share/**',
      '**/curator/**',
    ],
  },
  { files: 'src/search/**', forbidden: SEARCH },
  // What runs in a reader's browser knows nothing of disks and of the building side.
  { files: 'src/search/browse/**', forbidden: [...SEARCH, 'node:*', 'pagefind', '**/build/**'] },
  { files: 'src/offline/**', forbidden: ['astro', 'astro:*', 'node:*', '**/build/**', '**/components/**'] },
  {
    files: 'src/{katex-fonts,release}/**',
    forbidden: ['astro', 'astro:*', '@astrojs/*', '**/components/**'],
  },
  { files: 'src/knowledge/**', forbidden: ['astro', 'astro:*', '@astrojs/*', '**/components/**'] },
  { files: 'src/views/**', forbidden: ['astro', 'astro:*', '@astrojs/*', 'node:*', '**/components/**'] },
  { files: 'src/share/**', forbidden: ['astro', 'astro:*', '@astrojs/*', '**/components/**'] },
  { files: 'src/curator/**', forbidden: ['astro', 'astro:*', '@astrojs/*', '**/components/**'] },
  { files: 'src/components/**', forbidden: ['astro:content', '**/loader.ts', '**/content.config.ts'] },
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
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**'],
    rules: {
      // Text never becomes HTML in a reader's browser: see what is trusted in the README.
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
    files: ['src/components/**', 'src/layouts/**'],
    rules: {
      'no-restricted-syntax': /** @type {const} */ ([
        'error',
        {
          selector: 'ImportDeclaration[source.value=/(content|collections)\\.ts$/]',
          message: 'Components take props; only pages fetch.',
        },
      ]),
    },
  },
);
