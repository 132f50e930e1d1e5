import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { saveAdminStage, type Contact, type HealthCheck } from '@mash-hub/social-care/domain';
import { answered, contact, formsOf, nurse, requestOf, theAdministrator, when } from './aReturn';
import { aContext, person, refused, thePolice } from './builders';

const looked = (n: number, checkedBackTo = '2023-11-03'): HealthCheck => ({
  subject: person(contact, n),
  systems: ['SHARED_RECORD', 'GENERAL_PRACTICE'],
  checkedBackTo,
});
const both = [looked(1), looked(2)];

void describe('Health’s proforma, one for the family (R100, feature 44)', () => {
  const save = (of: Contact, people: readonly HealthCheck[], act = theAdministrator) =>
    saveAdminStage(
      of,
      { request: requestOf(of, 'HEALTH').id, people, visibilityAccepted: true },
      act,
      aContext('WALSALL'),
    );

  void it('the administrators’ stage is saved as often as there is more, and begins the request (R100)', () => {
    const begun = save(contact, [looked(1)]);
    assert.equal(requestOf(begun, 'HEALTH').status, 'IN_PROGRESS');
    const more = save(begun, [looked(2), { ...looked(1), systems: ['MATERNITY'] }]);
    assert.deepEqual(
      requestOf(more, 'HEALTH').adminStage?.people.map(({ subject, systems }) => [subject, systems[0]]),
      [
        [person(contact, 2), 'SHARED_RECORD'],
        [person(contact, 1), 'MATERNITY'],
      ],
    );
  });

  void it('the nurse completes what the administrators began; an administrator may not (R100, R102)', () => {
    const begun = save(contact, both);
    const completed = formsOf('HEALTH', nurse, { healthProforma: { recommendedActions: ['REVIEW'] } }, begun);
    assert.deepEqual(completed.healthChecks, both);
    assert.deepEqual(completed.adminStageAt, theAdministrator.at);
    assert.deepEqual(completed.recommendedActions, ['REVIEW']);
    refused('FORBIDDEN', {}, () => answered('HEALTH', theAdministrator, { healthProforma: {} }, begun));
    refused('FORBIDDEN', { rule: 'R100' }, () =>
      answered('HEALTH', theAdministrator, { healthProforma: {}, noRecord: true, analysis: null }, begun),
    );
  });

  void it('a nurse who does both stages answers for everybody asked about, each once (R99, R100)', () => {
    assert.deepEqual(formsOf('HEALTH', nurse, { healthProforma: { people: both } }).healthChecks, both);
    for (const people of [[], [looked(1)], [...both, looked(1)], [...both, looked(9)]])
      refused('BAD_USER_INPUT', { field: 'healthProforma.people', rule: 'R100' }, () =>
        answered('HEALTH', nurse, { healthProforma: { people } }),
      );
    refused('BAD_USER_INPUT', { rule: 'R99' }, () =>
      answered('HEALTH', nurse, { healthProforma: { people: [looked(1), { ...looked(2), systems: [] }] } }),
    );
  });

  void it('what is older than three years needs the nurse’s reason (R101)', () => {
    const people = [looked(1), looked(2, '2023-11-02')];
    refused('BAD_USER_INPUT', { field: 'healthProforma.olderMatterReason', rule: 'R101' }, () =>
      answered('HEALTH', nurse, { healthProforma: { people } }),
    );
    const olderMatterReason = 'The first fracture bears on this one.';
    const kept = formsOf('HEALTH', nurse, { healthProforma: { people, olderMatterReason } });
    assert.equal(kept.olderMatterReason, olderMatterReason);
    refused('BAD_USER_INPUT', { rule: 'R101' }, () =>
      answered('HEALTH', nurse, { healthProforma: { people: [looked(1), looked(2, '2026-11-04')] } }),
    );
  });

  void it('nothing held gives nothing to act on, and no other agency fills it in (R100, R102)', () => {
    const nothing = { noRecord: true, analysis: null };
    refused('BAD_USER_INPUT', { rule: 'R102' }, () =>
      answered('HEALTH', nurse, {
        ...nothing,
        healthProforma: { people: both, recommendedActions: ['REVIEW'] },
      }),
    );
    assert.deepEqual(
      formsOf('HEALTH', nurse, { ...nothing, healthProforma: { people: both } }).healthChecks,
      both,
    );
    refused('BAD_USER_INPUT', { field: 'healthProforma' }, () =>
      answered('POLICE', thePolice(when), { healthProforma: { people: both } }),
    );
  });

  void it('is an entry: the warning is accepted with it; nobody but health begins it (R100, R113, feature 57)', () => {
    const input = { request: requestOf(contact, 'HEALTH').id, people: both, visibilityAccepted: false };
    refused('BAD_USER_INPUT', { rule: 'R113' }, () =>
      saveAdminStage(contact, input, theAdministrator, aContext('WALSALL')),
    );
    refused('NOT_FOUND', {}, () => saveAdminStage(contact, input, thePolice(when), aContext('WALSALL')));
    refused('BAD_USER_INPUT', { rule: 'R100' }, () => save(contact, []));
    const done = answered('HEALTH', nurse, {});
    refused('NOT_ALLOWED', { rule: 'R111' }, () => save(done, both));
    const police = { ...input, request: requestOf(contact, 'POLICE').id, visibilityAccepted: true };
    refused('FORBIDDEN', { rule: 'R100' }, () =>
      saveAdminStage(contact, police, thePolice(when), aContext('WALSALL')),
    );
  });
});
