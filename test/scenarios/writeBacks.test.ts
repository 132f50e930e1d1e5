import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  aCase,
  at,
  auditor,
  dataOf,
  educationOfficer,
  nurse,
  probationOfficer,
  teamManager,
  type Case,
} from '../support/aCase';
import type { HubAnswer } from '../support/createHub';

const refusedWith = ({ errors }: HubAnswer, code: string, rule: string): void => {
  assert.deepEqual(
    errors.map(({ extensions }) => [extensions.code, extensions.rule]),
    [[code, rule]],
  );
};

const kindsOf = (answer: Record<string, unknown>): unknown => at(answer, 'contact', 'writeBacks');

void describe('What agencies write into their own systems (feature 92, R141)', () => {
  let decided: Case;
  let gathering: Case;

  before(async () => {
    decided = await aCase({ released: true });
    gathering = await aCase({ level: 'CIN', hub: decided.hub });
  });
  after(() => decided.close());

  void it('education sets its concern flag once it has been asked (R144)', async () => {
    const input = { kind: 'CONCERN_FLAG', to: 'Education database', items: [] };
    dataOf(await gathering.command(educationOfficer, 'recordWriteBack', input));
    refusedWith(await gathering.command(nurse, 'recordWriteBack', input), 'FORBIDDEN', 'R144');
  });

  void it('a school hears only what was agreed for it: without an agreement nothing is passed on (R144, feature 74)', async () => {
    const input = { kind: 'AGREED_TO_SCHOOL', to: 'ZZ-999', items: ['SOC-18.outcome'] };
    refusedWith(await decided.command(educationOfficer, 'recordWriteBack', input), 'NOT_ALLOWED', 'R144');
  });

  void it('probation adds what was released to it, and nothing before a release (R145)', async () => {
    const input = { kind: 'PROBATION_RECORD', to: 'nDelius', items: ['SOC-18.outcome', 'SOC-15.current'] };
    refusedWith(await gathering.command(probationOfficer, 'recordWriteBack', input), 'NOT_ALLOWED', 'R145');
    dataOf(await decided.command(probationOfficer, 'recordWriteBack', input));
  });

  void it('health records the outcome, and passes on what is asked of its staff (R146)', async () => {
    for (const kind of ['HEALTH_RECORD', 'HEALTH_ACTION'])
      dataOf(await decided.command(nurse, 'recordWriteBack', { kind, to: 'GP', items: ['SOC-18.outcome'] }));
  });

  void it('after a RED, health sends the strategy form only when the discussion is settled (R126)', async () => {
    const input = { kind: 'STRATEGY_LIAISON_FORM', to: 'GP, health visitor', items: ['SOC-28'] };
    refusedWith(await decided.command(nurse, 'recordWriteBack', input), 'NOT_ALLOWED', 'R126');
  });

  void it('what never goes onward is never written anywhere (R141)', async () => {
    const input = { kind: 'PROBATION_RECORD', to: 'nDelius', items: ['POL-11'] };
    refusedWith(await decided.command(probationOfficer, 'recordWriteBack', input), 'NOT_ALLOWED', 'B3');
  });

  void it('a member carries actions back to the agency only under a release (R147)', async () => {
    const input = { kind: 'CARRIED_TO_AGENCY', to: 'Own agency', items: ['SOC-18.outcome'] };
    refusedWith(await gathering.command(nurse, 'recordWriteBack', input), 'NOT_ALLOWED', 'R147');
    dataOf(await decided.command(nurse, 'recordWriteBack', input));
  });

  void it('each is an entry of the log with kind and items, and an agency sees its own (feature 92, R142)', async () => {
    const own = kindsOf(await decided.read(probationOfficer, 'writeBacks { kind items }'));
    assert.deepEqual(own, [{ kind: 'PROBATION_RECORD', items: ['SOC-18.outcome', 'SOC-15.current'] }]);
    const all = kindsOf(await decided.read(teamManager, 'writeBacks { kind }'));
    assert.equal(Array.isArray(all) && all.length, 4);
    const query = `query($id: ID!) { audit { socialCare { entries(contact: $id, first: 200) {
      entries { command facts { name value } } } } } }`;
    const read = await decided.hub.ask(auditor, query, { id: decided.id });
    assert.match(read.text, /recordWriteBack[\s\S]*PROBATION_RECORD/);
  });
});
