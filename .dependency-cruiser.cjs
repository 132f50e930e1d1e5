/**
 * Who may know whom (docs/architecture.md). Each rule is a boundary of the hub; `npm run check:boundaries` walks them.
 * Packages see each other's compiled entry, so a boundary between packages is a rule about `@mash-hub/…`.
 */
const forbidden = [
  {
    name: 'kernel-is-pure',
    comment:
      'The kernel decides from its arguments alone: no store, no GraphQL, no clock, no environment, no library.',
    severity: 'error',
    from: { path: '^shared/disclosure/' },
    to: { pathNot: '^shared/disclosure/' },
  },
  {
    name: 'shared-stands-below',
    comment: 'What everybody uses knows nobody. Tools load the subgraphs by name, at run time.',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: '^(gateway|subgraphs|test)/' },
  },
  {
    name: 'gateway-knows-shared-only',
    comment: 'The gateway carries requests; it knows no subgraph but by address.',
    severity: 'error',
    from: { path: '^gateway/' },
    to: { path: '^(subgraphs|test)/' },
  },
  {
    name: 'subgraph-knows-shared-only',
    comment: 'Data stays with its owner: no agency reads another’s code, let alone its records.',
    severity: 'error',
    from: { path: '^subgraphs/([^/]+)/' },
    to: { path: '^(gateway|test|subgraphs)/', pathNot: '^subgraphs/$1/' },
  },
  {
    name: 'packages-by-their-exports',
    comment: 'Across packages only what is exported by name: nothing reaches into a neighbour’s folders.',
    severity: 'error',
    from: { path: '^(shared|gateway|subgraphs/[^/]+|test)/' },
    to: { dependencyTypes: ['local'], path: '(^|/)dist/' },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'Nothing needs itself.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolves',
    severity: 'error',
    comment: 'Every import names something that is there.',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
