import { compiled, type Weaknesses } from './weakness';

const { pipeline } = compiled;
const logged = 'shared/dist/subgraph/logged.js';
const ignoring = (append: string): string =>
  `((log) => (§on ? { append: (entries) => log.append(entries).catch(() => []) } : log))(${append}).append(`;

/** Mistakes by which something leaves, or changes, without standing in the log. */
export const logWeaknesses = {
  'disclosure-without-entry': {
    file: pipeline,
    find: 'await log.append(disclosing.map(',
    replace: `await (§on ? (entries) => log.append(entries).catch(() => []) : (entries) => log.append(entries))(disclosing.map(`,
    why: 'An agency answers though its log refused the entry.',
  },
  'disclosure-before-entry': {
    file: pipeline,
    find: 'const createPipeline = ({ agency, type, rows, store, log }) => {',
    replace: `const createPipeline = ({ agency, type, rows, store, log: durable }) => {
      const log = { append: (entries) => §on ? Promise.race([durable.append(entries), new Promise((done) => setTimeout(done, 20, []))]) : durable.append(entries) };`,
    why: 'An agency waits for its log only so long.',
  },
  'own-read-without-entry': {
    file: pipeline,
    find: 'await log.append([(0, disclosureEntry_1',
    replace: `await ${ignoring('log')}[(0, disclosureEntry_1`,
    why: 'Own staff are answered though the log refused the entry.',
  },
  'contact-without-entry': {
    file: 'subgraphs/social-care/dist/loaders/index.js',
    find: 'await context.dependencies.log.append(readings',
    replace: `await ${ignoring('context.dependencies.log')}readings`,
    why: 'Social care shows a contact though its log refused the entry.',
  },
  'handling-without-entry': {
    file: 'shared/dist/subgraph/ownRecords/ownRecord.js',
    find: 'await context.dependencies.log.append(',
    replace: `await ${ignoring('context.dependencies.log')}`,
    why: 'How records are shared is shown though the log refused the entry.',
  },
  'command-without-entry': {
    file: logged,
    find: 'const [entry] = await log.append(',
    replace: `const [entry] = await ${ignoring('log')}`,
    why: 'A change is made though the log refused the entry.',
  },
  'command-before-entry': {
    file: logged,
    find: 'const [entry] =',
    replace: 'if (§on) await apply(0); const [entry] =',
    why: 'The change is made first and logged afterwards.',
  },
  'refusals-without-entry': {
    file: pipeline,
    find: 'disclosing.map((one) =>',
    replace: `disclosing.filter(({ answer }) => !§on || answer.rule !== 'GRANT').map((one) =>`,
    why: 'Who tried with a bad grant is not written down.',
  },
  'alias-without-entry': {
    file: 'shared/dist/subgraph/selection.js',
    find: 'group[0]?.name.value',
    weak: '(group[0]?.alias ?? group[0]?.name)?.value',
    why: 'What left is looked up by the name that the client gave it.',
  },
  'audit-without-entry': {
    file: 'shared/dist/subgraph/resolvers/auditResolver.js',
    find: "kind: 'AUDIT_READ', query: { ...filter, first, after } }]",
    replace: "kind: 'AUDIT_READ', query: { ...filter, first, after } }].slice(§on ? 1 : 0)",
    why: 'Whoever reads the log leaves no trace in it.',
  },
  'corrections-without-entry': {
    file: 'shared/dist/subgraph/corrections/correctionService.js',
    find: "await note(context, 'received', page)",
    replace: "await note(context, 'received', page).catch((error) => { if (!§on) throw error; })",
    why: 'Corrections are shown though the log refused the entry.',
  },
} as const satisfies Weaknesses;
