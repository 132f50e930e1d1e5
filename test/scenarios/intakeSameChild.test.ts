import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt } from '../support/aCase';
import { aRequester, createHub, type Hub } from '../support/createHub';
import {
  aChild,
  callTaker,
  command,
  healthVisitor,
  manager,
  police,
  readOf,
  refer,
  refusalOf,
  socialWorker,
  teacher,
} from './anIntake';

const incidentReference = 'CV/26/90117';
const theo = aChild({ names: [{ given: 'Theo', family: 'Marsh' }], birthDate: '2014-02-11' });
const byPolice = { kind: 'PROFESSIONAL', agency: 'POLICE', name: 'PC Ostrander', contact: '01632 960150' };
const listed = { channel: 'POLICE_LIST', incidentReference, referrer: byPolice, subjects: [theo] };

void describe('A further referral of the same police incident (feature 9)', () => {
  let hub: Hub;
  let first: Readonly<Record<string, unknown>>;
  before(async () => {
    hub = await createHub({ at: '2026-06-10T08:30', seed: 24, timeoutMs: 20_000 });
    first = await refer(hub, police, listed);
    hub.setTime('2026-06-10T08:50');
  });
  after(() => hub.close());

  const merged = async () =>
    at(
      await readOf(hub, socialWorker, first.id, 'intake { merged { channel narrative referrerName } }'),
      'intake',
      'merged',
    );
  const grandmother = { role: 'GRANDPARENT', names: [{ given: 'Ruth', family: 'Corran' }] };
  const called = {
    incidentReference,
    narrative: 'Theo saw his father injure his mother.',
    subjects: [theo, grandmother],
    immediateHarm: true,
  };

  void it('is added to the contact of that child, which comes back under its number (S3, R207)', async () => {
    const second = await refer(hub, teacher, called, 'id reference copyForReferrer { narrative }');
    assert.deepEqual([second.id, second.reference], [first.id, first.reference]);
    assert.deepEqual(second.copyForReferrer, { narrative: called.narrative });
    assert.deepEqual(await merged(), [
      { channel: 'PHONE', narrative: called.narrative, referrerName: 'Ms Tolliver' },
    ]);
  });

  void it('loses neither the adults nor the harm that only it names (R38, R207)', async () => {
    const read = await readOf(
      hub,
      manager,
      first.id,
      'intake { immediateHarm } subjects { role person { names } }',
    );
    assert.equal(at(read, 'intake', 'immediateHarm'), true);
    assert.deepEqual(at(read, 'subjects', 1), { role: 'GRANDPARENT', person: { names: ['Ruth Corran'] } });
  });

  void it('sent again changes nothing, from either sender (feature 9)', async () => {
    const before = await readOf(hub, manager, first.id, 'version');
    assert.equal((await refer(hub, teacher, called)).id, first.id);
    assert.equal((await refer(hub, police, listed)).id, first.id);
    assert.deepEqual(await readOf(hub, manager, first.id, 'version'), before);
  });

  void it('makes its sender a referrer of it, and nobody else (R157)', async () => {
    assert.equal((await readOf(hub, teacher, first.id, 'id'))?.id, first.id);
    assert.equal(await readOf(hub, healthVisitor, first.id, 'id'), null);
  });

  void it('keeps a public caller apart there too (R18, R234)', async () => {
    const referrer = { kind: 'PUBLIC', name: 'Tamar Corran', contact: '01632 960166' };
    const heard = { ...called, narrative: 'Shouting all night.', referrer };
    assert.equal((await refer(hub, callTaker, heard)).id, first.id);
    assert.match(String((await readOf(hub, manager, first.id, 'publicReferrer'))?.publicReferrer), /Tamar/);
    for (const who of [socialWorker, teacher]) {
      const read = await readOf(hub, who, first.id, 'publicReferrer intake { merged { referrerName } }');
      assert.doesNotMatch(JSON.stringify(read), /Tamar|960166/);
    }
  });

  void it('about another child, or one who cannot be recognised, makes its own contact (R26)', async () => {
    const nia = aChild({ names: [{ given: 'Nia', family: 'Marsh' }], birthDate: '2016-05-06' });
    const nameless = { role: 'CHILD', names: [] };
    for (const subjects of [[nia], [theo, nia], [nameless]])
      assert.notEqual((await refer(hub, teacher, { ...called, subjects })).id, first.id);
  });

  void it('in another authority, or of another incident, makes its own contact (feature 9)', async () => {
    const elsewhere = { ...called, profile: 'WALSALL' };
    for (const changes of [elsewhere, { ...called, incidentReference: 'CV/26/1' }])
      assert.notEqual((await refer(hub, teacher, changes)).id, first.id);
  });
});

void describe('A child who could not be identified (R26, R27, feature 16)', () => {
  let hub: Hub;
  const ids: Record<string, unknown> = {};
  const place = '12 Sluice Walk, ZZ99 8AB';
  before(async () => {
    hub = await createHub({ at: '2026-06-10T09:00', seed: 25, timeoutMs: 20_000 });
    const unknown = { role: 'CHILD', names: [], addresses: [place] };
    ids.unknown = (await refer(hub, callTaker, { subjects: [unknown] })).id;
    const elsewhere = { ...unknown, addresses: ['1 Other Street, ZZ99 8CD'] };
    ids.elsewhere = (await refer(hub, callTaker, { subjects: [elsewhere] })).id;
    const halfKnown = { role: 'CHILD', names: [{ given: 'Joss', family: 'Penrow' }] };
    ids.halfKnown = (await refer(hub, callTaker, { subjects: [halfKnown] })).id;
    const known = aChild({
      names: [{ given: 'Josie', family: 'Penrow' }],
      addresses: ['12, Sluice Walk ZZ99 8AB'],
      consent: { status: 'GIVEN', givenBy: 1 },
    });
    ids.known = (await refer(hub, teacher, { subjects: [known] })).id;
  });
  after(() => hub.close());

  const query = 'query($id: ID!) { suggestedLinks(contact: $id) { contact { id } because } }';
  const suggested = async (id: unknown) =>
    listAt(dataOf(await hub.ask(socialWorker, query, { id })), 'suggestedLinks');

  void it('has a record that is worked like any other (R26, R28)', async () => {
    assert.equal((await readOf(hub, manager, ids.unknown, 'state'))?.state, 'AWAITING_MANAGER');
  });

  void it('is suggested to a caseworker for a like contact, with the reasons, and linked by nobody (R27, SOC-26)', async () => {
    const found = await suggested(ids.known);
    const expected = [
      { contact: { id: ids.unknown }, because: ['The same address.'] },
      { contact: { id: ids.halfKnown }, because: ['A child with a similar name.'] },
    ];
    assert.deepEqual(found, expected);
    assert.deepEqual(
      at(await readOf(hub, manager, ids.known, 'intake { links { contact } }'), 'intake', 'links'),
      [],
    );
  });

  void it('is never suggested to a partner, nor to those who take calls (R27, SOC-26)', async () => {
    for (const who of [police, teacher, callTaker])
      assert.equal(refusalOf(await hub.ask(who, query, { id: ids.known })).split(' ')[0], 'FORBIDDEN');
  });

  void it('is linked by a person, with a reason, once (R27)', async () => {
    const input = { contact: ids.known, other: ids.unknown, reason: 'The health visitor knows them both.' };
    const links = 'id intake { links { contact reason } }';
    const linked = dataOf(await command(hub, socialWorker, 'acceptLink', input, links));
    assert.deepEqual(at(linked, 'acceptLink', 'intake', 'links'), [
      { contact: ids.unknown, reason: input.reason },
    ]);
    assert.deepEqual(
      (await suggested(ids.known)).map((one) => at(one, 'contact', 'id')),
      [ids.halfKnown],
    );
    const again = { contact: ids.unknown, other: ids.known, reason: 'Again' };
    assert.equal(refusalOf(await command(hub, socialWorker, 'acceptLink', again)), 'NOT_ALLOWED R27');
  });

  void it('is not linked by a practitioner of another service, nor with a child who is known already (R27)', async () => {
    const input = { contact: ids.known, other: ids.elsewhere, reason: 'A guess' };
    const worker = aRequester('SOCIAL_CARE', 'FSW');
    assert.equal(refusalOf(await command(hub, worker, 'acceptLink', input)), 'FORBIDDEN R27');
    const other = await refer(hub, teacher);
    const both = { contact: ids.known, other: other.id, reason: 'A guess' };
    assert.equal(refusalOf(await command(hub, socialWorker, 'acceptLink', both)), 'NOT_ALLOWED R27');
  });

  void it('no partner who may read the contact finds a trace of the link (R27)', async () => {
    const rated = { contact: ids.known, rag: 'RED', threshold: 'S47', reason: 'Hurt.' };
    dataOf(await command(hub, manager, 'rateContact', rated));
    const seats = [{ agency: 'SOCIAL_CARE' }, { agency: 'POLICE' }, { agency: 'HEALTH' }];
    dataOf(await command(hub, manager, 'conveneStrategy', { contact: ids.known, attendees: seats }));
    const read = await readOf(
      hub,
      police,
      ids.known,
      'directions intake { links { contact } } warnings { code }',
    );
    assert.equal(read?.intake, null);
    assert.doesNotMatch(JSON.stringify(read), /health visitor knows/);
  });
});
