import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { agencyNames } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import {
  aCase,
  at,
  dataOf,
  educationOfficer,
  fieldOf,
  listAt,
  nurse,
  policeOfficer,
  probationOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import { aRecord } from '../support/aHousehold';
import { aRequester } from '../support/createHub';
import { directly, inChronology, withheldBeside, withheldDirectly, type Entry } from './chronologyWords';
import { agencySelection, wideSelection } from '../promises/wideSelection';

const entrySelection = 'cursor node { agency subjects on kind record level rule facts { field item says } }';
const sources = 'sources { agency subject permitted answered level answer }';
const tracker = `headlineTracker { from to touchPoints { agency subject kind on } ${sources} }`;

const chronologyOf = (after: string | null = null, first = 200): string =>
  `chronology { entries(first: ${String(first)}, after: ${JSON.stringify(after)}) {
    edges { ${entrySelection} } pageInfo { hasNextPage endCursor } ${sources}
    notices { agency subject correctedAt withheld { item field count reason rule ask } } } }`;

const entriesIn = (read: unknown): readonly Entry[] =>
  listAt(read, 'contact', 'chronology', 'entries', 'edges').map((edge) => at(edge, 'node') as Entry);

/** Dated by a day, which is no instant. */
const supervision = aRecord(
  'PROBATION',
  'SUPERVISION',
  ['mother'],
  { startedOn: '2025-09-15', order: 'Community order' },
  { date: null },
);

const adviser = aRequester('SOCIAL_CARE', 'DA_ADVISOR');
const administrator = aRequester('SOCIAL_CARE', 'BSO');

const readers: readonly (readonly [string, Requester])[] = [
  ['the Team Manager', teamManager],
  ['the nurse', nurse],
  ['the police officer', policeOfficer],
  ['the education officer', educationOfficer],
  ['the probation officer', probationOfficer],
  ['the school’s safeguarding lead', safeguardingLead],
  ['the adviser', adviser],
  ['the hub’s administrator', administrator],
];

void describe('The chronology of a contact', () => {
  let full: Case;
  let relevant: Case;

  before(async () => {
    full = await aCase({
      released: true,
      lines: (agency, lines) => (agency === 'PROBATION' ? [...lines, supervision] : lines),
    });
    relevant = await aCase({ level: 'CIN', released: true, hub: full.hub });
  });
  after(() => full.close());

  void it('puts the records of all five agencies into one order of date, the undated last (feature 53)', async () => {
    const entries = entriesIn(await full.read(teamManager, chronologyOf()));
    assert.deepEqual(new Set(entries.map(({ agency }) => agency)).size, 5);
    const dates = entries.map(({ on }) => on ?? '~');
    assert.deepEqual(dates, dates.toSorted());
    const supervised = entries.find(({ kind }) => kind === 'ProbationSupervision');
    assert.equal(supervised?.on, '2025-09-14T23:00:00.000Z', 'the beginning of that day, in summer time');
    const named = entries.map(({ kind, record }) => `${kind} ${record}`);
    assert.equal(new Set(named).size, named.length, 'a record about two people is one entry');
  });

  void it('comes in pages that make up the whole', async () => {
    const whole = entriesIn(await full.read(teamManager, chronologyOf()));
    const paged: Entry[] = [];
    let cursor: string | null = null;
    do {
      const read = await full.read(teamManager, chronologyOf(cursor, 3));
      paged.push(...entriesIn(read));
      const page = at(read, 'contact', 'chronology', 'entries', 'pageInfo');
      cursor = at(page, 'hasNextPage') === true ? String(at(page, 'endCursor')) : null;
    } while (cursor !== null);
    assert.deepEqual(paged, whole);
  });

  void it('refuses a page of no size, or of more than 200, instead of cutting it', async () => {
    for (const first of [0, -1, 201, 100_000]) {
      const query = `query($id: ID!) { contact(id: $id) { id ${chronologyOf(null, first)} } }`;
      const { data, errors } = await full.hub.ask(teamManager, query, { id: full.id });
      assert.deepEqual(data, { contact: { id: full.id, chronology: { entries: null } } });
      const [told] = errors.map(({ extensions: { code, detail } }) => [code, detail]);
      assert.deepEqual(told, ['BAD_USER_INPUT', 'Ask for 1 to 200.']);
    }
  });

  for (const [who, requester] of readers)
    void it(`tells ${who} nothing that a direct query would not, and leaves out no dated record`, async () => {
      for (const one of [full, relevant]) {
        const answer = await one.hub.ask(
          requester,
          `query($id: ID!) { contact(id: $id) { ${chronologyOf()} } }`,
          { id: one.id },
        );
        if (at(answer.data, 'contact') === null) continue;
        const entries = entriesIn(dataOf(answer));
        const direct = new Set<string>();
        const withheld: string[] = [];
        for (const agency of agencyNames) {
          const read = await one.read(
            requester,
            `subjects { id ${agencySelection(fieldOf[agency] as 'police')} }`,
          );
          for (const said of directly(read)) direct.add(said);
          withheld.push(...withheldDirectly(read));
        }
        assert.deepEqual(withheldBeside(answer.data).toSorted(), withheld.toSorted());
        const told = inChronology(entries);
        assert.deepEqual(
          told.filter((said) => !direct.has(said)),
          [],
        );
        const datedTypes = new Set(entries.map(({ record }) => record));
        const records = [...direct]
          .filter((said) => said.includes('|on|20'))
          .map((said) => said.split('|')[1]);
        assert.deepEqual(
          records.filter((record) => !datedTypes.has(record ?? '')),
          [],
        );
      }
    });

  void it('says of every agency whether it answered about each person, so that a gap is no “nothing held” (R204)', async () => {
    const read = await full.read(teamManager, chronologyOf());
    const answers = listAt(read, 'contact', 'chronology', 'entries', 'sources');
    assert.equal(answers.length, 5 * 3);
    assert.ok(answers.every((source) => at(source, 'answered') === true));
  });

  void it('is logged by each owner as what left it', async () => {
    const seen = entriesIn(await full.read(policeOfficer, chronologyOf()));
    const told = seen.filter(({ agency }) => agency === 'HEALTH').flatMap(({ facts }) => facts);
    const { log } = full.hub.agencies.HEALTH.dependencies;
    const { entries } = await log.entries({ contact: full.id, sub: policeOfficer.sub }, { first: 500 });
    const last = entries.slice(-3).flatMap(({ body }) => ('disclosed' in body ? body.disclosed : []));
    const logged = new Set(last.map(({ field }) => field));
    assert.ok(told.length > 0);
    assert.deepEqual(
      told.filter(({ field }) => !logged.has(field)),
      [],
    );
  });

  void it('refuses a cursor that is none', async () => {
    const { errors } = await full.hub.ask(
      teamManager,
      `query($id: ID!) { contact(id: $id) { ${chronologyOf('rubbish')} } }`,
      { id: full.id },
    );
    assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT');
  });

  void it('is about no contact that one may not know of, whatever is presented for it', async () => {
    const forged = { __typename: 'ContactChronology', id: full.id, subjects: [{ policeChronology: null }] };
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ContactChronology {
      entries { edges { node { record } } sources { subject } } } } }`;
    const stranger = aRequester('EDUCATION', 'DSL', { establishment: 'ANOTHER-SCHOOL', sub: 'another-lead' });
    const { data } = await full.hub.askAgency('SOCIAL_CARE', stranger, query, { of: [forged] });
    assert.deepEqual(at(data, '_entities', 0, 'entries'), { edges: [], sources: [] });
  });

  void it('counts twelve months of touch points, dates and kinds only (R115, feature 53)', async () => {
    const read = await full.read(nurse, `chronology { ${tracker} }`);
    const points = listAt(read, 'contact', 'chronology', 'headlineTracker', 'touchPoints');
    assert.ok(points.some((point) => at(point, 'agency') === 'POLICE'));
    assert.ok(points.every((point) => String(at(point, 'on')) >= '2025-11-03'));
    assert.equal(
      wideSelection('HeadlineTouchPoint'),
      'agency subject kind on',
      'the type has no field for detail',
    );
  });

  void it('goes on without an agency that is down, and says so (R204)', async () => {
    await full.hub.agencies.POLICE.close();
    const answer = await full.hub.ask(
      teamManager,
      `query($id: ID!) { contact(id: $id) { ${chronologyOf()} chronology { ${tracker} } } }`,
      { id: full.id },
    );
    assert.deepEqual(
      answer.errors.map(({ extensions }) => extensions),
      [{ code: 'AGENCY_UNAVAILABLE', agency: 'POLICE' }],
    );
    const entries = entriesIn(answer.data);
    assert.deepEqual(new Set(entries.map(({ agency }) => agency)).size, 4);
    const answers = listAt(answer.data, 'contact', 'chronology', 'headlineTracker', 'sources');
    const silent = answers
      .filter((source) => at(source, 'answered') === false)
      .map((source) => at(source, 'agency'));
    assert.deepEqual([...new Set(silent)], ['POLICE']);
  });
});
