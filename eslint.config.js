/** Lint: strict and type-aware for TypeScript, with the rules that make unsafe HTML and silent `any` impossible. */

import astro from 'eslint-plugin-astro'
import { configs as lit } from 'eslint-plugin-lit'
import { configs as wc } from 'eslint-plugin-wc'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** What turns text into markup or code. Badge text is shown as text nodes, always. */
const SINKS = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment', 'srcdoc']
const sinks = [
  ...SINKS.map((name) => ({ selector: `MemberExpression[property.name='${name}']`, message: `${name} is a door for badge text to become markup.` })),
  { selector: 'MemberExpression[object.name="document"][property.name=/^write/]', message: 'Write no markup into the page.' },
]

export default defineConfig(
  { ignores: ['**/dist/', '**/generated/', 'components/bundle/', 'test/consumers/*/', 'coverage/', '**/.astro/'] },
  {
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...sinks],
      'no-restricted-imports': [
        'error',
        { paths: ['lit/directives/unsafe-html.js', 'lit/directives/unsafe-svg.js', 'lit/directives/unsafe-mathml.js', 'lit/static-html.js'] },
      ],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      // house style says otherwise, or the rule guesses at what the compiler already knows
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off', // the types hold a browser's globals, which Node lacks
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/require-await': 'off', // an async function without await turns a throw into a rejection
    },
  },
  {
    files: ['**/test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
    },
  },
  // chai's assertions look like promises to this rule
  { files: ['components/test/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  // typed by astro check
  { files: ['site/src/**/*.ts'], extends: [tseslint.configs.disableTypeChecked], languageOptions: { parserOptions: { project: false } } },
  { files: ['components/**/*.ts'], extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']] },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.recommended] },
  ...astro.configs['flat/recommended'],
)
