import { agencyNames } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  aCase,
  at,
  auditor,
  dataOf,
  listAt,
  nurse,
  policeOfficer,
  probationOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import { aRequester } from '../support/createHub';
import { wideQueries } from '../promises/wideSelection';

const query = `query($subject: ID!, $item: String, $field: String, $requester: String, $at: DateTimeISO) {
  explainDisclosure(subject: $subject, item: $item, field: $field, requester: $requester, at: $at) {
    socialCare { ...Explained } police { ...Explained } health { ...Explained } } }
  fragment Explained on ExplainedDisclosure { entry at level answer base { id because source }
    explanations { decision count rule { id because source } reason hidden sentence
      modifiers { id because source reason } wouldDisclose { changes sentence } } }`.replace(
  'DateTimeISO',
  'DateTime',
);

describe('An auditor asks why (G3, R92)', () => {
  let one: Case;
  const read = async (who: Requester): Promise<void> => {
    for (const wide of Object.values(wideQueries)) await one.hub.ask(who, wide, { id: one.id });
  };
  const explain = async (who: Requester, variables: object) =>
    dataOf(await one.hub.ask(who, query, { subject: one.subjects.child, ...variables })).explainDisclosure;
  const first = (explained: unknown, agency: string): unknown => at(explained, agency, 'explanations', 0);

  before(async () => {
    one = await aCase({ level: 'CIN', released: true });
    for (const who of [nurse, probationOfficer, policeOfficer, teamManager]) await read(who);
  });
  after(() => one.close());

  it('of a fact that was not marked: the rule, its source, the modifiers, and who could change it (M6)', async () => {
    const police = first(await explain(auditor, { item: 'POL-06', requester: nurse.sub }), 'police');
    assert.deepEqual(
      [at(police, 'decision'), at(police, 'rule', 'id'), at(police, 'reason'), at(police, 'hidden')],
      ['WITHHELD', 'M6', 'NOT_RELEVANT', false],
    );
    assert.ok(Number(at(police, 'count')) > 0);
    assert.match(String(at(police, 'sentence')), /Team Manager marked the record as relevant/);
    assert.equal(listAt(police, 'modifiers').length, 9);
  });

  it('by the field as well as by the item, and of what was disclosed (DT12)', async () => {
    const byField = await explain(auditor, { field: 'PoliceIncident.dashLevel', requester: nurse.sub });
    assert.deepEqual(
      [
        at(first(byField, 'police'), 'decision'),
        at(byField, 'police', 'level'),
        at(byField, 'police', 'base', 'id'),
      ],
      ['DISCLOSED', 'RELEVANT', 'DT12'],
    );
  });

  it('of what looks like nothing held to the requester: it is hidden from them, and never opens (M2)', async () => {
    const hidden = first(await explain(auditor, { item: 'POL-11', requester: nurse.sub }), 'police');
    assert.deepEqual([at(hidden, 'decision'), at(hidden, 'hidden')], ['WITHHELD', true]);
  });

  it('and never reads a value, a name or an address', async () => {
    const items = ['POL-02', 'POL-03', 'POL-06', 'POL-11', 'HLT-01', 'HLT-08', 'SOC-12b', 'SOC-01'];
    for (const item of items)
      for (const requester of [nurse.sub, teamManager.sub]) {
        const { text } = await one.hub.ask(auditor, query, { subject: one.subjects.child, item, requester });
        assert.doesNotMatch(text, /Dunmore|Hanna|Benedikt|Kiln Row|lamp was thrown|01632/);
      }
  });

  it('is given to a practitioner of the own refusals alone, and nothing that those did not tell (R92)', async () => {
    const refused = await explain(nurse, { item: 'POL-06' });
    assert.equal(at(refused, 'police', 'entry'), null, 'places in the log count what others read');
    const own = first(refused, 'police');
    assert.deepEqual([at(own, 'reason'), at(own, 'count')], ['NOT_RELEVANT', null]);
    assert.equal(
      at(await explain(nurse, { item: 'POL-11' }), 'police'),
      null,
      'hidden reads as nothing held',
    );
    assert.equal(
      at(await explain(nurse, { item: 'POL-08' }), 'police'),
      null,
      'disclosed: there is no refusal',
    );
    const others = await one.hub.ask(nurse, query, {
      subject: one.subjects.child,
      item: 'POL-06',
      requester: teamManager.sub,
    });
    assert.ok(others.errors.length > 0);
    assert.ok(others.errors.every(({ extensions }) => extensions.code === 'FORBIDDEN'));
    const stranger = aRequester('HEALTH', 'HEALTH_REP');
    assert.equal(at(await explain(stranger, { item: 'POL-06' }), 'police'), null);
  });

  it('of the outcome that whoever referred was told: it reaches them outside every level (F9)', async () => {
    const letter = 'query($id: ID!) { contact(id: $id) { outcomeForReferrer { outcome } } }';
    const { contact } = dataOf(await one.hub.ask(safeguardingLead, letter, { id: one.id }));
    assert.ok(at(contact, 'outcomeForReferrer'));
    const asked = { item: 'SOC-18.outcome', requester: safeguardingLead.sub };
    const told = first(await explain(auditor, asked), 'socialCare');
    assert.deepEqual([at(told, 'decision'), at(told, 'rule', 'id')], ['DISCLOSED', 'F9']);
    const own = first(await explain(safeguardingLead, { item: 'SOC-18.outcome' }), 'socialCare');
    assert.deepEqual([at(own, 'rule', 'id'), at(own, 'reason')], ['M7', 'PURPOSE'], 'of the decision itself');
  });

  it('says that it stopped where the requester has asked too much since, and finds it by the time (G3)', async () => {
    const { log } = one.hub.agencies.POLICE.dependencies;
    const asked = { item: 'POL-10', requester: probationOfficer.sub };
    const until = one.hub.clock.now().toISOString();
    const said = await explain(auditor, { ...asked, at: until });
    const later = new Date(one.hub.clock.now().getTime() + 60_000).toISOString();
    const read = { at: later, correlation: 'busy', requester: probationOfficer, query: {} };
    await log.append(Array.from({ length: 2000 }, () => ({ ...read, kind: 'AUDIT_READ' }) as const));
    const { errors } = await one.hub.ask(auditor, query, { subject: one.subjects.child, ...asked });
    assert.deepEqual(
      errors.map(({ extensions }) => [extensions.code, extensions.field]),
      [['BAD_USER_INPUT', 'at']],
    );
    assert.match(String(at(errors[0], 'message')), /Check the field/);
    assert.deepEqual(await explain(auditor, { ...asked, at: until }), said);
    assert.ok(at(said, 'police'));
  });

  it('refuses what names no item, both or neither, and logs no words of it', async () => {
    for (const variables of [
      { item: 'Hanna Dunmore' },
      {},
      { item: 'POL-06', field: 'PoliceIncident.account' },
      { item: 'POL-06', requester: 'Hanna Dunmore' },
    ]) {
      const { errors } = await one.hub.ask(auditor, query, { subject: one.subjects.child, ...variables });
      assert.deepEqual([...new Set(errors.map(({ extensions }) => extensions.code))], ['BAD_USER_INPUT']);
    }
    for (const agency of agencyNames) {
      const { entries } = await one.hub.agencies[agency].dependencies.log.entries(
        { kind: 'AUDIT_READ' },
        { first: 200 },
      );
      assert.doesNotMatch(JSON.stringify(entries), /Dunmore/);
    }
  });

  it('is itself in the log of whoever explains (M11)', async () => {
    const { log } = one.hub.agencies.POLICE.dependencies;
    const { size } = await log.checkpoint();
    await explain(auditor, { item: 'POL-06', requester: nurse.sub });
    const { entries } = await log.entries({ kind: 'AUDIT_READ' }, { first: 9, after: size - 1 });
    assert.deepEqual(
      entries.map(({ body }) => body.requester.sub),
      [auditor.sub],
    );
  });

  it('as it stood then: a mark that is set later explains nothing before it (M6)', async () => {
    const before = one.hub.clock.now();
    const ofAccount = { item: 'POL-06', requester: nurse.sub };
    const saidThen = async () =>
      first(await explain(auditor, { ...ofAccount, at: before.toISOString() }), 'police');
    const then = await saidThen();
    one.hub.clock.set(new Date(before.getTime() + 3_600_000));
    const mark = { agency: 'POLICE', record: 'INCIDENT:INCIDENT-child' };
    dataOf(await one.command(teamManager, 'markRelevant', mark));
    await read(nurse);
    const now = await explain(auditor, ofAccount);
    assert.equal(at(now, 'police', 'explanations', 0, 'decision'), 'DISCLOSED');
    assert.deepEqual(await saidThen(), then);
    assert.equal(at(then, 'rule', 'id'), 'M6');
    assert.equal(
      at(await explain(nurse, { item: 'POL-06' }), 'police'),
      null,
      'disclosed: nothing is refused',
    );
  });
});

describe('Where nobody was asked, social care explains why (R222)', () => {
  it('of another agency’s item: the level, and what would open it', async () => {
    const held = await aCase({ level: 'CIN', consent: 'REFUSED' });
    try {
      await held.hub.ask(teamManager, wideQueries.contact ?? '', { id: held.id });
      const variables = { subject: held.subjects.child, item: 'POL-06', requester: teamManager.sub };
      const { explainDisclosure } = dataOf(await held.hub.ask(auditor, query, variables));
      const explained = at(explainDisclosure, 'socialCare', 'explanations', 0);
      assert.deepEqual([at(explained, 'decision'), at(explained, 'count')], ['WITHHELD', 0]);
      assert.equal(at(explainDisclosure, 'police'), null);
      const level = at(explainDisclosure, 'socialCare', 'level');
      assert.equal(level, 'NONE', 'the child’s, and not that the Team Manager owns the contact');
      assert.match(String(at(explained, 'sentence')), /would be disclosed if/);
    } finally {
      await held.close();
    }
  });
});
