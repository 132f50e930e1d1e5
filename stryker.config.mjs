import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What the compiler puts before every module is not ours to prove. */
const isEmitted = ({ node, parent }) => {
  if (parent?.type !== 'Program') return false;
  if (node.type === 'VariableDeclaration') return node.declarations[0]?.id.name?.startsWith('__') === true;
  return node.expression?.type === 'CallExpression' && node.expression.arguments[0]?.name === 'exports';
};

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'emitted', {
    shouldIgnore: (path) => (isEmitted(path) ? 'Written by the compiler.' : undefined),
  }),
];

/**
 * Mutation testing of the kernel and of grants (`npm run mutate`): whatever is changed in them must make a test fail.
 * On compiled output and in place: workspaces are linked by path, and a mutated source would not compile. The suites of
 * `test/mutation` are asked from the quickest to the complete space, until one notices; `test/mutation/survivors.ts`
 * says of every mutant that none noticed whether it is known to change nothing.
 */
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/tap-runner', './stryker.config.mjs'],
  ignorers: ['emitted'],
  testRunner: 'tap',
  tap: {
    testFiles: ['kernel', 'grant', 'levels', 'around', 'items'].map(
      (suite) => `test/dist/mutation/${suite}.js`,
    ),
    nodeArgs: ['--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'],
  },
  mutate: [
    'shared/dist/disclosure/{applied,basis,coordinate,countedRecords,decide,decider,explain,gate,mark,modifiers,ownership,permission,recordAge,redact,tally}.js',
    'shared/dist/disclosure/vocabulary/{level,tier}.js',
    'shared/dist/disclosure/decisionTable/index.js',
    'shared/dist/grant/{assertion,grant,grantClaims,grantKeys,grantToken,matchingIdentity}.js',
  ],
  inPlace: true,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 60000,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 100, low: 95, break: null },
};
