module.exports = {
  root: true,
  extends: ['taro/react', 'plugin:react-hooks/recommended'],
  reportUnusedDisableDirectives: true,
  ignorePatterns: ['node_modules', 'dist', 'coverage', '__tests__/fixtures', '.cache'],
  env: { browser: true, node: true, es2021: true },
  parserOptions: { ecmaVersion: 2022, sourceType: 'module', requireConfigFile: false },
  rules: {
    eqeqeq: ['error', 'always'],
    'no-console': 'off',
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-restricted-syntax': [
      'error',
      { selector: 'TSEnumDeclaration', message: 'A union of strings reads as words everywhere.' },
    ],
    'object-shorthand': 'error',
    'prefer-const': 'error',
    'no-var': 'error',
    // The compiler finds what is missing, with TypeScript's own rules of resolution.
    'import/no-commonjs': 'off',
    'import/first': 'error',
    'import/no-duplicates': 'error',
    // React 18 with the automatic runtime needs no React in scope.
    'react/react-in-jsx-scope': 'off',
    'react/jsx-uses-react': 'off',
    'react/jsx-filename-extension': 'off',
    // Prettier's choice.
    'jsx-quotes': ['error', 'prefer-double'],
  },
  overrides: [
    {
      files: ['**/*.ts', '**/*.tsx'],
      parser: '@typescript-eslint/parser',
      parserOptions: {
        ecmaVersion: 2022,
        sourceType: 'module',
        project: ['./tsconfig.json', './tsconfig.weapp.json', './tsconfig.alipay.json'],
        tsconfigRootDir: __dirname,
        warnOnUnsupportedTypeScriptVersion: false,
      },
      rules: {
        '@typescript-eslint/ban-ts-comment': 'error',
        '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
        '@typescript-eslint/consistent-type-imports': 'error',
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/no-floating-promises': 'error',
        '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
        '@typescript-eslint/no-non-null-assertion': 'error',
        '@typescript-eslint/no-unused-vars': [
          'error',
          {
            args: 'after-used',
            argsIgnorePattern: '^_+$',
            varsIgnorePattern: '^_+$',
            ignoreRestSiblings: true,
          },
        ],
        '@typescript-eslint/no-shadow': 'error',
        '@typescript-eslint/no-use-before-define': 'off',
        '@typescript-eslint/no-useless-constructor': 'off',
        'no-useless-constructor': 'off',
        'no-throw-literal': 'error',
      },
    },
    {
      files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
      rules: { 'no-undef': 'error' },
    },
    {
      files: ['__tests__/**', 'config/jest/**'],
      env: { jest: true },
    },
  ],
}
