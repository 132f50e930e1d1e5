import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Selectors of the house: one place says what is forbidden and where the exception lives. */
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
};
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in files called config.ts only.',
};
const graphqlError = {
  selector: "NewExpression[callee.name='GraphQLError']",
  message: 'Errors come from the one table: use the constructor of shared/errors.',
};
const ambientClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is injected: take a Clock.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time is injected: take a Clock.',
  },
];
const ambientRandomness = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Randomness is injected: take an IdSource or a seed.',
  },
  {
    selector: "CallExpression[callee.name='randomUUID'], MemberExpression[property.name='randomUUID']",
    message: 'Identifiers are injected: take an IdSource.',
  },
];
const forbidden = { defaultExport, environment, graphqlError, ambientClock, ambientRandomness };

/** The syntax rule with every selector of the house but those that a file is the lawful place of. */
const syntaxWithout = (...exempt) => ({
  'no-restricted-syntax': [
    'error',
    ...Object.entries(forbidden)
      .filter(([name]) => !exempt.includes(name))
      .flatMap(([, selectors]) => selectors),
  ],
});

const climbing = {
  group: ['../../../*', '../../../**'],
  message: 'An import climbs two folders at most: move the file or its export.',
};
const mongoose = {
  name: 'mongoose',
  message: 'mongoose lives in shared/store, shared/log and records/ only.',
};
const graphqlErrorImport = {
  name: 'graphql',
  importNames: ['GraphQLError'],
  message: 'GraphQLError lives in shared/errors only.',
  allowTypeImports: true,
};
const importsWithout = (...exempt) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      paths: [mongoose, graphqlErrorImport].filter((path) => !exempt.includes(path)),
      patterns: [climbing],
    },
  ],
});

/** A rule is switched off in words: `-- why` follows the name of the rule. */
const describedDisable = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments())
        if (/^\s*eslint-disable/.test(comment.value) && !/--\s*\S/.test(comment.value))
          context.report({ loc: comment.loc, message: 'Say after `--` why the rule is switched off here.' });
    },
  }),
};

/** The lines that a function answers for itself: what it declares inside by name is measured on its own. */
const functionLength = {
  meta: { type: 'suggestion', schema: [{ type: 'integer' }] },
  create(context) {
    const [limit = 40] = context.options;
    const { sourceCode } = context;
    const codeLines = ({ loc }, within) => {
      const lines = new Set();
      for (const token of sourceCode.getTokens(within)) {
        if (token.loc.start.line < loc.start.line || token.loc.end.line > loc.end.line) continue;
        for (let line = token.loc.start.line; line <= token.loc.end.line; line += 1) lines.add(line);
      }
      return lines;
    };
    const isNamed = ({ type, parent }) =>
      /^(Function|Class)Declaration$/.test(type) ||
      (type === 'ArrowFunctionExpression' && parent.type === 'VariableDeclarator');
    const isSuite = ({ parent }) => parent.type === 'CallExpression' && parent.callee.name === 'describe';
    const open = [];
    const enter = (node) => {
      open.push({ node, lines: codeLines(node, node) });
    };
    const leave = (node) => {
      const { lines } = open.pop();
      const outer = open.at(-1);
      if (outer && isNamed(node)) for (const line of codeLines(node, node)) outer.lines.delete(line);
      const isClass = node.type === 'ClassDeclaration';
      if (!isClass && !isSuite(node) && lines.size > limit)
        context.report({ node, message: `${lines.size} lines of its own; ${limit} at most.` });
    };
    const kinds =
      ':matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression, ClassDeclaration)';
    return { [kinds]: enter, [`${kinds}:exit`]: leave };
  },
};

const config = defineConfig(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: {
      house: { rules: { 'function-length': functionLength, 'described-disable': describedDisable } },
    },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', 250],
      'house/function-length': ['error', 40],
      'house/described-disable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['describe', 'it', 'test'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Closed vocabularies are `as const` unions: there is no enum, and the rule takes a third of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Never ends on mongoose's recursive types (typescript-eslint 8.73); strict typing covers what it looks for.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      ...syntaxWithout(),
      ...importsWithout(),
    },
  },
  { files: ['**/config.ts'], rules: syntaxWithout('environment') },
  {
    files: ['shared/errors.ts', 'shared/errors/**/*.ts', 'test/unit/errors/**/*.ts'],
    rules: { ...syntaxWithout('graphqlError'), ...importsWithout(graphqlErrorImport) },
  },
  { files: ['shared/time/clock.ts'], rules: syntaxWithout('ambientClock') },
  { files: ['shared/identifiers/**/*.ts'], rules: syntaxWithout('ambientRandomness') },
  {
    files: ['shared/store/**/*.ts', 'shared/log/**/*.ts', '**/records/**/*.ts', 'test/store/**/*.ts'],
    rules: importsWithout(mongoose),
  },
  {
    // Inputs are bags of fields: type-graphql's classes have no methods to lose.
    files: ['**/resolvers/**/*.ts'],
    rules: { '@typescript-eslint/no-misused-spread': 'off' },
  },
);

// ESLint itself asks for this one default export.
export default config;
