import type { StoredRecord } from '@mash-hub/shared/subgraph';
import { definition as police } from '@mash-hub/police';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aRequester } from '../../support/createHub';
import { oneAgency, type OneAgency } from './oneAgency';

const officer = aRequester('POLICE', 'POLICE_MASH_OFFICER');
const sergeant = aRequester('POLICE', 'POLICE_DS');
const clerk = aRequester('POLICE', 'ENCOMPASS_ADMIN');

const lines = ['CV/1', 'CV/2', 'CV/3', 'CV/4', 'CV/5'].map((reference) => ({
  kind: 'INCIDENT',
  reference,
  subjects: ['NOM-1'],
  date: '2026-05-01T10:00:00Z',
  content: { location: 'The towpath', account: 'Shouting was heard.' },
}));

describe('A provider restricts onward sharing of its own records, and lifts it (R232, R233)', () => {
  let agency: OneAgency;
  before(async () => {
    agency = await oneAgency(police);
    await agency.load(lines);
  });
  after(() => agency.close());

  const selection =
    '{ id record items scope reason provider placedBy at active lifted { at reason liftedBy } }';
  const restrict = (input: object, who = officer) =>
    agency.ask(
      who,
      `mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) ${selection} }`,
      { input: { reason: 'A live operation', ...input } },
    );
  const lift = (input: object, who = officer) =>
    agency.ask(
      who,
      `mutation($input: LiftRestrictionInput!) { liftPoliceRestriction(input: $input) ${selection} }`,
      { input: { reason: 'The operation has ended', ...input } },
    );
  const placedOn = async (record: string): Promise<string> => {
    const { data } = await restrict({ record, items: ['POL-06'] });
    return String(data?.restrictPoliceItems?.id);
  };
  const stored = async (record: string) => {
    const model = agency.dependencies.records.models.get('INCIDENT');
    const found = await model?.findOne({ _id: record }).lean<StoredRecord>().exec();
    return found?.restrictions ?? [];
  };
  const codes = ({ errors = [] }: Awaited<ReturnType<typeof restrict>>) =>
    errors.map(({ extensions }) => extensions.code);

  it('a restriction is placed in the record’s history with who, when and why', async () => {
    const id = await placedOn('INCIDENT:CV/1');
    const [restriction, ...more] = await stored('INCIDENT:CV/1');
    assert.deepEqual(more, []);
    assert.deepEqual(
      { ...restriction, key: null },
      {
        id,
        scope: 'NO_ONWARD',
        items: ['POL-06'],
        reason: 'A live operation',
        by: { sub: officer.sub, agency: 'POLICE', role: 'POLICE_MASH_OFFICER' },
        at: agency.clock.now(),
        key: null,
        lifted: null,
      },
    );
  });

  it('a lifted restriction stays in the history, and another may be placed after it', async () => {
    const record = 'INCIDENT:CV/2';
    const first = await placedOn(record);
    const { data } = await lift({ record, restriction: first }, sergeant);
    assert.equal(data?.liftPoliceRestriction?.active, false);
    const second = await placedOn(record);
    const history = await stored(record);
    assert.deepEqual(
      history.map(({ id, lifted }) => [id, lifted?.sub ?? null, lifted?.reason ?? null]),
      [
        [first, sergeant.sub, 'The operation has ended'],
        [second, null, null],
      ],
    );
  });

  it('lifting it again changes nothing', async () => {
    const record = 'INCIDENT:CV/3';
    const restriction = await placedOn(record);
    await lift({ record, restriction }, officer);
    const once = await stored(record);
    await lift({ record, restriction, reason: 'Another reason' }, sergeant);
    assert.deepEqual(await stored(record), once);
  });

  it('an import of the changed record lifts nothing', async () => {
    const [line] = lines;
    await agency.load([{ ...line, content: { location: 'The towpath', account: 'Told anew.' } }]);
    assert.equal((await stored('INCIDENT:CV/1')).length, 1);
  });

  it('placing and lifting are each in the log, with the restriction’s id and never with the reason', async () => {
    const commands = (await agency.logged()).flatMap((body) => (body.kind === 'COMMAND' ? [body] : []));
    const names = commands.map(({ command }) => command);
    assert.ok(names.includes('restrict POLICE') && names.includes('lift restriction POLICE'));
    for (const { facts } of commands) assert.match(String(facts.restriction), /^restriction_/);
    assert.doesNotMatch(JSON.stringify(commands), /operation|Another reason/);
  });

  it('an item that the agency does not have, or none at all, is refused', async () => {
    const record = 'INCIDENT:CV/4';
    assert.deepEqual(codes(await restrict({ record, items: ['HLT-01'] })), ['BAD_USER_INPUT']);
    assert.deepEqual(codes(await restrict({ record, items: [] })), ['BAD_USER_INPUT']);
    assert.deepEqual(await stored(record), []);
  });

  it('an item of the agency that a record of this kind does not carry is refused in words, and * stands alone', async () => {
    const record = 'INCIDENT:CV/4';
    for (const items of [['POL-14'], ['POL-06', 'POL-14'], ['*', 'POL-06']]) {
      const { errors = [] } = await restrict({ record, items });
      const { code, rule, field, detail } = errors[0]?.extensions as Readonly<Record<string, unknown>>;
      assert.deepEqual([code, rule, field], ['BAD_USER_INPUT', 'R233', 'items']);
      assert.match(String(detail), items.includes('*') ? /alone/ : /carries .*POL-06.*: name some of them/);
    }
    assert.deepEqual(await stored(record), []);
  });

  it('the same items for the same reason are restricted once; for another reason once more, each lifted for itself', async () => {
    const record = 'INCIDENT:CV/5';
    const first = await placedOn(record);
    assert.equal(await placedOn(record), first);
    const { data } = await restrict({ record, items: ['POL-06'], reason: 'A witness lives next door' });
    const other = data?.restrictPoliceItems;
    assert.notEqual(other?.id, first);
    assert.deepEqual(
      [other?.scope, other?.provider, other?.placedBy, other?.active, other?.lifted],
      ['NO_ONWARD', 'POLICE', 'POLICE_MASH_OFFICER', true, null],
    );
    await lift({ record, restriction: first });
    assert.deepEqual(
      (await stored(record)).map(({ lifted }) => lifted === null),
      [false, true],
    );
  });

  it('lifting under a key is done once, and the key stands for nothing else', async () => {
    const record = 'INCIDENT:CV/5';
    const [, restriction] = await stored(record);
    const named = { record, restriction: restriction?.id, idempotencyKey: 'lift-1' };
    const once = await lift(named, sergeant);
    const { lifted } = once.data?.liftPoliceRestriction ?? {};
    assert.deepEqual(lifted, {
      at: agency.clock.now().toISOString(),
      reason: 'The operation has ended',
      liftedBy: 'POLICE_DS',
    });
    assert.deepEqual((await lift(named, sergeant)).data, once.data);
    assert.deepEqual(codes(await lift({ ...named, reason: 'Something else' }, sergeant)), [
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  });

  it('its keepers list them, of a person or of a record, and find what is needed to lift one', async () => {
    const list = async (named: string, who = sergeant) =>
      agency.ask(who, `{ policeRestrictions(${named}) { id record active } }`);
    const record = 'INCIDENT:CV/5';
    const listed = (answer: Awaited<ReturnType<typeof list>>) =>
      (answer.data?.policeRestrictions ?? []) as unknown as readonly { id: string; active: boolean }[];
    assert.deepEqual(listed(await list(`record: "${record}"`)), []);
    const whole = listed(await list(`record: "${record}", activeOnly: false`));
    assert.deepEqual(
      whole.map(({ id, active }) => [id, active]),
      (await stored(record)).map(({ id }) => [id, false]),
    );
    const ofPerson = listed(await list('person: "NOM-1"'));
    assert.ok(ofPerson.length > 0 && ofPerson.every(({ active }) => active));
    for (const unclear of ['activeOnly: true', `person: "NOM-1", record: "${record}"`])
      assert.deepEqual(codes(await list(unclear)), ['BAD_USER_INPUT']);
    assert.deepEqual(codes(await list('record: "INCIDENT:NONE"')), ['NOT_FOUND']);
    assert.deepEqual(codes(await list('person: "NOM-1"', clerk)), ['FORBIDDEN']);
    const read = (await agency.logged()).findLast(({ kind }) => kind === 'OWN_READ');
    assert.ok(read && 'disclosed' in read);
    assert.equal(read.disclosed[0]?.field, 'Restriction');
  });

  it('a record or a restriction that is not there is not found', async () => {
    assert.deepEqual(codes(await restrict({ record: 'INCIDENT:NONE', items: ['*'] })), ['NOT_FOUND']);
    assert.deepEqual(codes(await restrict({ record: 'NOTHING:1', items: ['*'] })), ['NOT_FOUND']);
    const unknown = { record: 'INCIDENT:CV/4', restriction: 'restriction_unknown' };
    assert.deepEqual(codes(await lift(unknown)), ['NOT_FOUND']);
  });

  it('nobody of another agency places or lifts one (feature 67, R233)', async () => {
    const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
    const [restriction] = await stored('INCIDENT:CV/1');
    const record = 'INCIDENT:CV/1';
    assert.deepEqual(codes(await restrict({ record, items: ['*'] }, manager)), ['FORBIDDEN']);
    assert.deepEqual(codes(await lift({ record, restriction: restriction?.id }, manager)), ['FORBIDDEN']);
    assert.deepEqual(await stored(record), [restriction]);
  });

  it('two at the same moment never lose one another’s restriction: each is placed or told CONFLICT', async () => {
    const record = 'INCIDENT:CV/4';
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        restrict({ record, items: ['POL-03'], reason: `Operation ${String(place)}` }),
      ),
    );
    const placed = answers.flatMap(({ data }) => data?.restrictPoliceItems?.id ?? []);
    assert.ok(answers.every((answer) => answer.errors === undefined || codes(answer)[0] === 'CONFLICT'));
    const held = (await stored(record)).map(({ id }) => id);
    assert.deepEqual([...held].sort(), placed.map(String).sort());
  });
});
