// What a reviewer need not look for: mistakes in TypeScript, in Lit templates and in the accessibility of our markup.
// Formatting is prettier's, types are tsc's, the walls between folders are test/package/layers.test.js's.
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

const ourSources = ['src/**/*.ts'];
const withTemplates = ['src/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts'];

export default typescript.config(
  {
    ignores: [
      '**/node_modules/',
      'dist/',
      'dist-storybook/',
      'dist-frameworks/',
      'demo/content/',
      'test/fixtures/',
      'shots/',
      'coverage/',
      '.npm-cache/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,ts}'],
    extends: [typescript.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // An element's class and its entry in HTMLElementTagNameMap, or an event's class and its detail, share a name.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      // An element takes the shared properties' types by an interface of its own name.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // chai's assertions read as sentences: expect(feed).to.be.empty
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-binary-expression': 'error',
      'no-debugger': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-sparse-arrays': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
    },
  },
  {
    files: ourSources,
    rules: {
      'no-alert': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name everywhere.' },
      ],
    },
  },
  {
    files: withTemplates,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      // Changing what `render` reads without asking for an update, and the like: cheap to find, hard to see.
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-duplicate-template-bindings': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/prefer-nothing': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      // The role that list-style: none takes away from a list in Safari is given back by hand.
      'lit-a11y/no-redundant-role': 'off',
      // A scroller and a list item are filled by other views, which the rule cannot see.
      'lit-a11y/list': 'off',
      // A listener that only watches events bubbling from links and buttons makes nothing clickable;
      // the tests press keys.
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },
  {
    // The commands of the server entry speak to a terminal.
    files: ['src/server/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
