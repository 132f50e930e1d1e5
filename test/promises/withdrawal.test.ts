import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  aCase,
  aLoadedHub,
  at,
  dataOf,
  listAt,
  nurse,
  policeOfficer,
  teamManager,
  type Case,
  type CaseOptions,
} from '../support/aCase';
import type { Hub } from '../support/createHub';
import { agencySelection } from './wideSelection';

const partners = ['police', 'health', 'education', 'probation'] as const;
const everything = `id disclosure { level rule reasons } ${partners.map(agencySelection).join(' ')}`;

const subjectsOf = async (one: Case, who = teamManager) =>
  listAt(await one.read(who, `subjects { ${everything} }`), 'contact', 'subjects');

const gave = (subject: unknown): readonly unknown[] => partners.map((field) => at(subject, field, 'answer'));

const lastOf = (list: readonly unknown[]): readonly unknown[] => list.slice(1);

describe('The next request after a change of permission', () => {
  let hub: Hub;
  before(async () => {
    hub = await aLoadedHub();
  });
  after(() => hub.close());
  /** Another contact about the same family. */
  const anotherCase = (options: CaseOptions = {}): Promise<Case> => aCase({ ...options, hub });

  it('discloses nothing of a child whose consent was just withdrawn, and of the others what it did (V1, R228, DT18)', async () => {
    const one = await anotherCase({ level: 'CIN' });
    const before = await subjectsOf(one);
    assert.deepEqual(gave(before[0]), ['DISCLOSED', 'DISCLOSED', 'DISCLOSED', 'WITHHELD']);
    const child = one.subjects.child;
    dataOf(await one.command(teamManager, 'withdrawConsent', { subject: child, by: child }));
    const after = await subjectsOf(one);
    assert.deepEqual(at(after[0], 'disclosure'), { level: 'NONE', rule: 'DT18', reasons: ['NO_CONSENT'] });
    assert.deepEqual(gave(after[0]), [undefined, undefined, undefined, undefined]);
    assert.deepEqual(lastOf(after), lastOf(before), 'nothing of the sibling and the mother is lost');
  });

  it('falls back to the headline at section 47 until a ground is recorded, and tells so (DT08)', async () => {
    const one = await anotherCase();
    const account = 'police { level rule incidents { account occurredAt } withheld { field reason rule } }';
    const before = await one.about(policeOfficer, 'child', 'health { diagnoses { diagnosis } }');
    assert.match(JSON.stringify(before), /anaemia/);
    const child = one.subjects.child;
    dataOf(await one.command(teamManager, 'withdrawConsent', { subject: child, by: child }));
    const withheld = await one.about(teamManager, 'child', account);
    assert.equal(at(withheld, 'police', 'rule'), 'DT08');
    assert.equal(at(withheld, 'police', 'incidents', 0, 'account'), null);
    assert.notEqual(at(withheld, 'police', 'incidents', 0, 'occurredAt'), null);
    const reasons = listAt(withheld, 'police', 'withheld').map((refusal) => [
      at(refusal, 'reason'),
      at(refusal, 'rule'),
    ]);
    assert.ok(reasons.length > 0);
    for (const reason of reasons) assert.deepEqual(reason, ['OVERRIDE_RECORD_REQUIRED', 'DT08']);
    const quorum = await one.about(policeOfficer, 'child', 'health { diagnoses { diagnosis } }');
    assert.doesNotMatch(JSON.stringify(quorum), /anaemia/);
  });

  it('discloses no more than the threshold to which the contact was just stepped down (R82, M5)', async () => {
    const one = await anotherCase({ level: 'CIN' });
    const mark = { agency: 'POLICE', record: 'INCIDENT:INCIDENT-child' };
    dataOf(await one.command(teamManager, 'markRelevant', mark));
    const account = 'police { level rule incidents { account dashLevel } withheld { field reason rule } }';
    assert.match(JSON.stringify(await one.about(teamManager, 'child', account)), /lamp was thrown/);
    const lowered = { rag: 'GREEN', threshold: 'CAF', reason: 'The marks were explained.' };
    dataOf(await one.command(teamManager, 'rateContact', lowered));
    const after = await one.about(teamManager, 'child', account);
    assert.equal(at(after, 'police', 'level'), 'SUMMARY');
    assert.equal(at(after, 'police', 'incidents', 0, 'account'), null);
    assert.equal(at(after, 'police', 'incidents', 0, 'dashLevel'), 'HIGH', 'the summary stays');
    const refusal = listAt(after, 'police', 'withheld').find(
      (one) => at(one, 'field') === 'PoliceIncident.account',
    );
    assert.deepEqual([at(refusal, 'reason'), at(refusal, 'rule')], ['TIER_EXCEEDS_LEVEL', 'DT22']);
  });

  it('discloses nothing once the matter ended without further action (DT42)', async () => {
    const one = await anotherCase({ level: 'CIN' });
    assert.equal(at((await subjectsOf(one))[0], 'police', 'answer'), 'DISCLOSED');
    const confirmed = { rag: 'BLUE', threshold: 'NFA', confirm: true, reason: 'Nothing was found.' };
    dataOf(await one.command(teamManager, 'rateContact', confirmed));
    const missingAgencies = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'];
    const decision = {
      outcome: 'No further action',
      threshold: 'NFA',
      rationale: 'Explained.',
      missingAgencies,
    };
    dataOf(await one.command(teamManager, 'decide', decision));
    for (const subject of await subjectsOf(one)) {
      assert.deepEqual(at(subject, 'disclosure'), {
        level: 'NONE',
        rule: 'DT42',
        reasons: ['PURPOSE_ENDED'],
      });
      assert.deepEqual(gave(subject), [undefined, undefined, undefined, undefined]);
    }
  });

  it('discloses nothing on a release that was just revoked (R228)', async () => {
    const one = await anotherCase({ released: true });
    const diagnoses = 'health { diagnoses { diagnosis } }';
    assert.match(JSON.stringify(await one.about(policeOfficer, 'child', diagnoses)), /anaemia/);
    const release = String(
      at(await one.read(teamManager, 'releases { id }'), 'contact', 'releases', 0, 'id'),
    );
    dataOf(
      await one.command(teamManager, 'revokeDisclosure', { release, reason: 'Sent to the wrong team.' }),
    );
    assert.doesNotMatch(JSON.stringify(await one.about(policeOfficer, 'child', diagnoses)), /anaemia/);
  });

  // The last two leave their mark on the hub: a restriction of the record, and a later day.
  it('discloses nothing of a record that its provider has just restricted (R232, M3)', async () => {
    const one = await anotherCase({ released: true });
    const records = 'police { incidents { id account } convictions { offence } }';
    assert.match(JSON.stringify(await one.about(nurse, 'child', records)), /lamp was thrown/);
    const restrict = `mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { active } }`;
    const input = {
      record: 'INCIDENT:INCIDENT-child',
      items: ['*'],
      reason: 'A witness would be known by it.',
    };
    dataOf(await one.hub.ask(policeOfficer, restrict, { input }));
    const after = await one.about(nurse, 'child', records);
    assert.doesNotMatch(JSON.stringify(after), /lamp|INCIDENT/);
    assert.match(JSON.stringify(after), /bus shelter/, 'the other records of the same child stay');
    const { entries } = await one.hub.agencies.POLICE.dependencies.log.entries(
      { sub: nurse.sub },
      { first: 200 },
    );
    const withheld = listAt(
      entries.findLast(({ body }) => 'subject' in body && body.subject === one.subjects.child),
      'body',
      'withheld',
    );
    const account = withheld.find((refusal) => at(refusal, 'field') === 'PoliceIncident.account');
    assert.deepEqual(
      [at(account, 'reason'), at(account, 'rule')],
      ['PROVIDER_RESTRICTED', 'M3'],
      'the owner’s log says why',
    );
  });

  it('discloses nothing on an override that lapsed at midnight after its review date (D0, DT14)', async () => {
    const one = await anotherCase({ level: 'CIN', consent: 'REFUSED', override: 'INCREASED_RISK_IF_SOUGHT' });
    assert.deepEqual(gave((await subjectsOf(one))[0]), ['DISCLOSED', 'DISCLOSED', 'DISCLOSED', 'WITHHELD']);
    one.hub.setTime('2026-12-01T23:59');
    assert.equal(
      at((await subjectsOf(one))[0], 'police', 'answer'),
      'DISCLOSED',
      'it stands to the end of the day',
    );
    one.hub.setTime('2026-12-02T00:01');
    const after = await subjectsOf(one);
    for (const subject of after) {
      assert.deepEqual(at(subject, 'disclosure'), { level: 'NONE', rule: 'DT14', reasons: ['NO_CONSENT'] });
      assert.deepEqual(gave(subject), [undefined, undefined, undefined, undefined]);
    }
  });
});
