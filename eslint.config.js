// Lint rules: what the types cannot hold. Formatting is biome's; layers and doors are test/layers.test.ts's.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const pureLayers = 'src/{model,text,input,parse,checks,rules,engine,report,config}/**/*.ts';
const outerLayers =
  'Only src/run, src/cli and src/lsp touch disk, clock, threads and the process: take it as an argument.';
const outerModules = [
  'fs',
  'fs/promises',
  'child_process',
  'worker_threads',
  'os',
  'process',
  'readline',
  'timers',
];
const outerGlobals = [
  'process',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'performance',
];
const scriptGlobals = [
  '__dirname',
  'process',
  'console',
  'performance',
  'URL',
  'Buffer',
  'TextDecoder',
  'setTimeout',
];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'test-results/', 'fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Taste, not faults.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 250 }] },
  },
  {
    files: [pureLayers],
    rules: {
      'no-restricted-globals': ['error', ...outerGlobals.map((name) => ({ name, message: outerLayers }))],
      'no-restricted-imports': [
        'error',
        {
          paths: outerModules
            .flatMap((name) => [name, `node:${name}`])
            .map((name) => ({ name, message: outerLayers })),
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: outerLayers },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: outerLayers,
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip)$/]',
          message: 'Every test runs: remove .only and .skip (skipIf may state a reason).',
        },
      ],
    },
  },
  { files: ['bin/*.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(scriptGlobals.map((name) => [name, 'readonly'])),
    },
  },
);
