/**
 * Mutation testing of the kernel and of grants (`npm run mutate`): whatever is changed in them must make a test fail.
 * On compiled output and in place: workspaces are linked by path, and a mutated source would not compile. Every test
 * runs for every mutant, in one process: what a row or a table builds at start is mutated too.
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
    'shared/dist/disclosure/{applied,basis,decide,decider,explain,modifiers,ownership,permission,redact,tally}.js',
    'shared/dist/disclosure/vocabulary/{level,tier}.js',
    'shared/dist/disclosure/decisionTable/index.js',
    'shared/dist/grant/{assertion,grant,grantClaims,grantKeys,grantToken,matchingIdentity}.js',
  ],
  inPlace: true,
  coverageAnalysis: 'off',
  concurrency: 2,
  timeoutMS: 30000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 100, low: 95, break: null },
};
