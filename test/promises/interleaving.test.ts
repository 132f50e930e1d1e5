import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aCase, at, dataOf, teamManager, type Case } from '../support/aCase';
import type { HubAnswer } from '../support/createHub';

const secret = /lamp was thrown|Spiral fracture/;
const query = `query($id: ID!) { contact(id: $id) { subjects {
  disclosure { level } police { level incidents { account } } health { level emergencyAttendances { findings } } } } }`;
const records = {
  POLICE: 'INCIDENT:INCIDENT-child',
  HEALTH: 'EMERGENCY_ATTENDANCE:EMERGENCY_ATTENDANCE-child',
};

describe('Requests in flight around a withdrawal', () => {
  let one: Case;
  before(async () => {
    one = await aCase({ level: 'CIN' });
    for (const [agency, record] of Object.entries(records))
      dataOf(await one.command(teamManager, 'markRelevant', { agency, record }));
  });
  after(() => one.close());

  const ask = (): Promise<HubAnswer> => one.hub.ask(teamManager, query, { id: one.id });
  const child = (answer: HubAnswer): unknown => at(dataOf(answer), 'contact', 'subjects', 0);

  const consent = async (): Promise<void> => {
    const { child: subject } = one.subjects;
    const given = { subject, status: 'GIVEN', givenBy: subject };
    dataOf(await one.command(teamManager, 'recordConsent', given));
  };

  it('never disclose when they began after the withdrawal was acknowledged, whatever else is under way (V1)', async () => {
    for (let round = 0; round < 5; round += 1) {
      assert.match(JSON.stringify(child(await ask())), secret, 'disclosed before');
      const under = Array.from({ length: round + 1 }, ask);
      const { child: subject } = one.subjects;
      const withdrawn = one.command(teamManager, 'withdrawConsent', { subject, by: subject });
      const beside = Array.from({ length: 2 }, ask);
      const began = withdrawn.then(async (answer) => {
        dataOf(answer);
        return Promise.all(Array.from({ length: 3 }, ask));
      });
      for (const answer of await began) {
        assert.doesNotMatch(answer.text, secret);
        assert.equal(at(child(answer), 'police'), null);
        assert.equal(at(child(answer), 'health'), null);
      }
      for (const answer of await Promise.all([...under, ...beside])) {
        const isDisclosed = at(child(answer), 'disclosure', 'level') !== 'NONE';
        const found = [at(child(answer), 'police'), at(child(answer), 'health')];
        assert.deepEqual(
          found.map((part) => part !== null),
          [isDisclosed, isDisclosed],
          'wholly before or wholly after',
        );
      }
      await consent();
    }
  });

  it('do not even ask the police about the child once it was acknowledged (R222)', async () => {
    const { child: subject } = one.subjects;
    dataOf(await one.command(teamManager, 'withdrawConsent', { subject, by: subject }));
    const { log } = one.hub.agencies.POLICE.dependencies;
    const { size } = await log.checkpoint();
    await Promise.all(Array.from({ length: 4 }, ask));
    const { entries } = await log.entries({ contact: one.id }, { first: 200, after: size - 1 });
    const ofChild = entries.filter(({ body }) => 'subject' in body && body.subject === subject);
    assert.deepEqual(ofChild, [], 'the police are not even asked about the child (R222)');
    assert.equal(entries.length, 8, 'two other people, four requests');
    await consent();
  });
});
