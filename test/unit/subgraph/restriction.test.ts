import type { StoredRecord } from '@mash-hub/shared/subgraph';
import { definition as police } from '@mash-hub/police';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aRequester } from '../../support/createHub';
import { oneAgency, type OneAgency } from './oneAgency';

const officer = aRequester('POLICE', 'POLICE_MASH_OFFICER');
const sergeant = aRequester('POLICE', 'POLICE_DS');

const lines = ['CV/1', 'CV/2', 'CV/3', 'CV/4'].map((reference) => ({
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

  const selection = '{ id record items reason at active }';
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
      Array.from({ length: 12 }, () => restrict({ record, items: ['POL-03'] })),
    );
    const placed = answers.flatMap(({ data }) => data?.restrictPoliceItems?.id ?? []);
    assert.ok(answers.every((answer) => answer.errors === undefined || codes(answer)[0] === 'CONFLICT'));
    const held = (await stored(record)).map(({ id }) => id);
    assert.deepEqual([...held].sort(), placed.map(String).sort());
  });
});
