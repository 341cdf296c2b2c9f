import eslint from '@eslint/js'
import { defineConfig } from 'eslint/config'
import importX from 'eslint-plugin-import-x'
import jsdoc from 'eslint-plugin-jsdoc'
import react from 'eslint-plugin-react'
import reactHooks from 'eslint-plugin-react-hooks'
import tsdoc from 'eslint-plugin-tsdoc'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** Properties of `window` that a forgotten import or variable would silently become. */
const WINDOW_NAMES =
  'addEventListener blur close closed confirm event external find focus frames history innerHeight innerWidth length location name open opener outerHeight outerWidth pageXOffset pageYOffset parent print removeEventListener screen screenLeft screenTop screenX screenY scroll scrollBy scrollTo scrollX scrollY self status stop top'.split(
    ' ',
  )

/** A value that is dropped is a mistake, unless what made it is a condition. */
const EXPRESSIONS = { allowShortCircuit: true, allowTernary: true, allowTaggedTemplates: true }

const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'A union of strings reads as words everywhere.' }

/** A test of its own time-out passes on a quick machine only. */
const NO_TIME_OUT = [
  "CallExpression[callee.object.name='jest'][callee.property.name='setTimeout']",
  'CallExpression[callee.name=/^(test|it)$/][arguments.2]',
  "CallExpression[callee.callee.property.name='each'][arguments.2]",
].map((selector) => ({ selector, message: 'What hangs is ended by config/jest/endsWhatHangs.js.' }))

/** Where every exported function, class, type, constant and public method has a TSDoc comment. */
const DOCUMENTED = ['src/**', 'plugin/**', 'packages/*/src/**', 'tools/**']

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', 'coverage/', '.cache/', 'sdk/', '**/__tests__/fixtures/'] },
  {
    name: 'everything',
    files: ['**/*.{ts,tsx,js,cjs,mjs}'],
    extends: [eslint.configs.recommended],
    plugins: { 'import-x': importX },
    // Nothing is switched off in passing: a rule holds, or is changed here for all.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { ...globals.browser, ...globals.node, ...globals.es2021 } },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-label-var': 'error',
      'no-new-func': 'error',
      'no-restricted-globals': ['error', 'isFinite', 'isNaN', ...WINDOW_NAMES],
      'no-restricted-syntax': ['error', NO_ENUM],
      'no-shadow': 'error',
      'no-throw-literal': 'error',
      'no-undef-init': 'error',
      'no-unused-expressions': ['error', EXPRESSIONS],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      // What is missing or of the wrong kind the compiler finds, with TypeScript's own rules of resolution.
      'import-x/first': ['error', 'absolute-first'],
      'import-x/newline-after-import': 'error',
      'import-x/no-absolute-path': 'error',
      'import-x/no-amd': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-mutable-exports': 'error',
      'import-x/no-named-default': 'error',
      'import-x/no-webpack-loader-syntax': 'error',
    },
  },
  {
    name: 'TypeScript',
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-shadow': 'off',
      '@typescript-eslint/no-shadow': 'error',
      'no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-expressions': ['error', EXPRESSIONS],
      // The compiler finds what nobody uses (tsconfig.json), but for what was caught and what only uses itself. The plain
      // rule finds those; it takes types, which have capitals, for unused. The one that knows types takes as long as a
      // quarter of all rules.
      '@typescript-eslint/no-unused-vars': 'off',
      'no-unused-vars': [
        'error',
        { args: 'none', varsIgnorePattern: '^(_+|[A-Z].*)$', ignoreRestSiblings: true },
      ],
      // Knows an error by its type, where the plain rule knows literals only. What was caught may be thrown on.
      'no-throw-literal': 'off',
      '@typescript-eslint/only-throw-error': [
        'error',
        { allowThrowingAny: false, allowThrowingUnknown: true },
      ],
    },
  },
  {
    name: 'declarations',
    files: ['**/*.d.ts'],
    // They are for others.
    rules: { 'no-unused-vars': 'off' },
  },
  {
    name: 'tests',
    files: ['**/__tests__/**', 'config/jest/**'],
    languageOptions: { globals: globals.jest },
    // A stand-in throws what its SDK throws, which need not be an error.
    rules: { 'no-throw-literal': 'error', '@typescript-eslint/only-throw-error': 'off' },
  },
  {
    name: 'tests do not end by the clock',
    files: ['**/__tests__/**'],
    rules: { 'no-restricted-syntax': ['error', NO_ENUM, ...NO_TIME_OUT] },
  },
  {
    name: 'the stand-in for an SDK',
    files: ['packages/local-cloud/src/nertc-mini-stand-in/**'],
    // The SDK throws plain objects.
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
  {
    name: 'React',
    files: ['**/*.tsx', 'src/**/use*.ts'],
    plugins: { react, 'react-hooks': reactHooks },
    settings: { react: { version: 'detect' } },
    rules: {
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react/forbid-elements': ['error', { forbid: [{ element: 'select', message: 'Taro has Picker.' }] }],
      'react/jsx-boolean-value': ['error', 'never'],
      'react/jsx-curly-brace-presence': ['error', { props: 'never', children: 'never' }],
      'react/jsx-key': 'error',
      'react/jsx-no-comment-textnodes': 'error',
      'react/jsx-no-duplicate-props': ['error', { ignoreCase: true }],
      'react/jsx-pascal-case': 'error',
      'react/no-children-prop': 'error',
      'react/no-danger': 'error',
      'react/no-danger-with-children': 'error',
      'react/no-unescaped-entities': 'error',
      // Prettier's choice.
      'jsx-quotes': ['error', 'prefer-double'],
    },
  },
  {
    name: 'what a call draws',
    files: ['src/call/{components,pages,main-ui}/**/*.tsx'],
    ignores: ['src/call/components/{elements,MediaView}/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tarojs/components',
              importNames: ['View'],
              message: 'On H5 each of Taro’s takes its time: components/elements has one of the call’s own.',
            },
          ],
        },
      ],
    },
  },
  {
    // A test looks into a component by means that a component itself must not use.
    name: "React's own rules for components",
    files: ['src/**/*.tsx', 'src/**/use*.ts'],
    rules: { ...reactHooks.configs.recommended.rules, 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    name: 'what is public has a comment',
    files: DOCUMENTED.flatMap((folder) => [`${folder}/*.ts`, `${folder}/*.tsx`]),
    plugins: { jsdoc, tsdoc },
    rules: {
      'tsdoc/syntax': 'error',
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          checkConstructors: false,
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          contexts: [
            'TSInterfaceDeclaration',
            'TSMethodSignature',
            'TSTypeAliasDeclaration',
            'VariableDeclaration',
            // What an interface promises is said there, once.
            'ClassDeclaration:not([implements.length>0]) > ClassBody > MethodDefinition[kind!="constructor"] > FunctionExpression',
          ],
        },
      ],
    },
  },
)
