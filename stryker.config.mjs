/**
 * Mutation testing of the kernel and of grants (`npm run mutate`): every change of one operator or word in them must
 * make a test fail. In place, on a checkout that holds nothing else, because workspaces are linked by path.
 */
export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/tap-runner'],
  testRunner: 'tap',
  tap: {
    testFiles: ['test/dist/mutation.js'],
    nodeArgs: ['--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'],
  },
  mutate: [
    'shared/disclosure/*.ts',
    'shared/disclosure/vocabulary/{level,tier,role}.ts',
    'shared/disclosure/decisionTable/index.ts',
    'shared/grant/*.ts',
    '!shared/**/index.ts',
    'shared/disclosure/decisionTable/index.ts',
  ],
  buildCommand: 'npm run build',
  inPlace: true,
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  disableTypeChecks: 'shared/**/*.ts',
  thresholds: { high: 100, low: 95, break: null },
  checkers: [],
};
