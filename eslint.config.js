import tseslint from 'typescript-eslint'

/** Decorators of type-graphql whose first argument names a type. */
const untypedDecorator = {
  selector:
    'Decorator > CallExpression[callee.name=/^(Field|Query|Mutation|Subscription|FieldResolver)$/]' +
    ':not([arguments.0.type="ArrowFunctionExpression"])',
  message: 'Name the type by a function, `() => Type`: no metadata is emitted.',
}

/** Its first argument is the name, the second the type. */
const untypedArgument = {
  selector: 'Decorator > CallExpression[callee.name="Arg"]:not([arguments.1.type="ArrowFunctionExpression"])',
  message: 'Name the type by a function, `() => Type`, after the name: no metadata is emitted.',
}

const environment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only src/config.ts reads the environment.',
}

const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }

export default tseslint.config(
  {
    ignores: ['dist/', 'coverage/', '.run/', '.shotgraph/', 'src/generated/', 'test/support/generated/'],
  },
  {
    files: ['**/*.{ts,mts,js,mjs}'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'bench/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', environment, defaultExport, untypedDecorator, untypedArgument],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/config.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, untypedDecorator, untypedArgument] },
  },
  {
    // A table: one line per operation.
    files: ['src/documented-operations.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // The command line talks to its terminal.
    files: ['src/main.ts', 'src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Answers of a server under test have whatever form the test says.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off', '@typescript-eslint/no-misused-promises': 'off' },
  },
)
