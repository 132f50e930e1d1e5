import type { MeasuredProcess } from './childProcess';
import { compare } from './comparison';
import { isQuick } from './config';
import { askOften, askOnce, type Question } from './load';
import type { LoadedHub } from './loadedProcess';
import type { Figure } from './report';

/** Contacts in the two hubs: a year of four authorities, and an afternoon’s test. */
export const sizes = isQuick ? ([10_000, 1_000] as const) : ([100_000, 1_000] as const);

interface Loaded {
  readonly process: MeasuredProcess;
  readonly served: LoadedHub;
}

const times = isQuick ? 10 : 20;
const rounds = isQuick ? 4 : 10;
const warmUps = 2;
const page = 'edges { cursor node { id } } pageInfo { endCursor }';

/** What is asked of both, by a name for the report. */
const questions: Readonly<Record<string, (served: LoadedHub) => Question>> = {
  'contacts, a page of 25': (served) => ofManager(served, `{ contacts { ${page} } }`),
  'contacts, the requester’s own tray': (served) =>
    ofManager(served, `{ contacts(filter: { mine: true }) { ${page} } }`),
  'informationRequests, what health owes': ({ url, nursesToken: token }) => ({
    url,
    token,
    query: `{ informationRequests(status: [ISSUED]) { ${page} } }`,
    variables: {},
  }),
  'contact by its id': (served) =>
    ofManager(served, 'query($id: ID!) { contact(id: $id) { id state subjects { person { names } } } }', {
      id: served.contact,
    }),
  'tasks, a page of 25': (served) => ofManager(served, `{ tasks { ${page} } }`),
};

const ofManager = ({ url, token }: LoadedHub, query: string, variables: object = {}): Question => ({
  url,
  token,
  query,
  variables,
});

const referral = {
  profile: 'COVENTRY',
  channel: 'MARF',
  narrative: 'A worry.',
  familyInformed: true,
  referrer: { kind: 'PROFESSIONAL', agency: 'SOCIAL_CARE', name: 'A worker', contact: '01632 960111' },
  subjects: [{ role: 'CHILD', names: [{ given: 'Pia', family: 'Testcase' }], birthDate: '2018-05-04' }],
};

const commanded = (served: LoadedHub, name: string, input: object): Question => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return ofManager(served, `mutation($input: ${type}!) { ${name}(input: $input) { id } }`, { input });
};

/** The commands in the order in which a contact goes through them; each is measured on contacts that have been through the ones before. */
const commands: readonly (readonly [string, (contact: string) => object])[] = [
  ['rateContact', (contact) => ({ contact, rag: 'AMBER', threshold: 'CIN', reason: 'On the account.' })],
  [
    'recordConsent',
    (contact) => ({ contact, subject: `${contact}.1`, status: 'GIVEN', givenBy: `${contact}.1` }),
  ],
  ['commissionAssessment', (contact) => ({ contact, agencies: ['POLICE', 'HEALTH'], reason: 'A worry.' })],
];

const spent = async ({ process }: Loaded, work: () => Promise<unknown>): Promise<number> => {
  const before = await process.cpuMs();
  await work();
  return ((await process.cpuMs()) - before) / times;
};

const referNew = async ({ served }: Loaded): Promise<string> => {
  const answer = await askOnce(commanded(served, 'submitReferral', referral));
  return (JSON.parse(answer) as { data: { submitReferral: { id: string } } }).data.submitReferral.id;
};

const inTurn = async (works: readonly (() => Promise<unknown>)[]): Promise<void> => {
  for (const work of works) await work();
};

/** CPU time of one command, on contacts that were made for it and are not counted. */
const costOfCommand = async (loaded: Loaded, place: number): Promise<number> => {
  const contacts: string[] = [];
  for (let made = 0; made < times; made += 1) contacts.push(await referNew(loaded));
  const sending = (step: number) =>
    contacts.map((contact) => () => {
      const [name, input] = commands[step] ?? (['', () => ({})] as const);
      return askOnce(commanded(loaded.served, name, input(contact)));
    });
  for (let step = 0; step < place; step += 1) await inTurn(sending(step));
  return spent(loaded, () => inTurn(sending(place)));
};

const measured = async (
  name: string,
  costOf: (loaded: Loaded) => Promise<number>,
  pair: readonly [Loaded, Loaded],
) => {
  const [large, small] = pair;
  const compared = await compare({
    subject: () => costOf(large),
    baseline: () => costOf(small),
    rounds,
    warmUps,
  });
  const aim = { ratio: 1.5, words: '≤ 1.5×' };
  const sizesInWords = sizes.map((size) => size.toLocaleString('en')).join(' : ');
  return { name: `${name}, ${sizesInWords} contacts`, aim, why: 'see the spread', compared };
};

/** Every list, and every command of a contact’s way, with many contacts in the store against few. */
export const loadFigures = async (start: (file: string) => MeasuredProcess): Promise<readonly Figure[]> => {
  const opened = sizes.map(async (size): Promise<Loaded> => {
    const process = start('loadedProcess');
    return { process, served: await process.order<LoadedHub>('open', size) };
  });
  const [large, small] = await Promise.all(opened);
  if (!large || !small) return [];
  const pair = [large, small] as const;
  const figures: Figure[] = [];
  for (const [name, question] of Object.entries(questions))
    figures.push(
      await measured(
        name,
        (loaded) => spent(loaded, () => askOften(question(loaded.served), times, 4)),
        pair,
      ),
    );
  const refer = (loaded: Loaded) =>
    spent(loaded, () => inTurn(Array.from({ length: times }, () => () => referNew(loaded))));
  figures.push(await measured('submitReferral', refer, pair));
  for (const [place, [name]] of commands.entries())
    figures.push(await measured(name, (loaded) => costOfCommand(loaded, place), pair));
  for (const { process } of pair) await process.order('close');
  return figures;
};
