import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Requester } from '@mash-hub/shared/identity';
import { at, auditor, dataOf, listAt, nurse, teamManager } from '../support/aCase';
import { aRequester, createHub, type Hub } from '../support/createHub';

const policeMember = aRequester('POLICE', 'MMG_MEMBER');
const schoolMember = aRequester('EDUCATION', 'MMG_MEMBER');

const meeting = {
  profile: 'WALSALL',
  body: 'MMG',
  heldOn: '2026-09-10',
  attended: ['POLICE', 'SOCIAL_CARE', 'HEALTH'],
  papers: [
    { title: 'Quarterly figures', confidential: false, exemptFromDisclosure: false, copyingPermitted: true },
    { title: 'A serious case', confidential: true, exemptFromDisclosure: true },
  ],
};

const shown =
  'id body heldOn attended quorate papers { title confidential exemptFromDisclosure copyingPermitted }';

describe('The partnership’s own meetings', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-20T10:00' });
  });
  after(() => hub.close());

  const record = (input: object, who: Requester = policeMember) =>
    hub.ask(who, `mutation($input: RecordMeetingInput!) { recordMeeting(input: $input) { ${shown} } }`, {
      input,
    });
  const listed = async (who: Requester, page = '') =>
    listAt(
      dataOf(await hub.ask(who, `{ meetings${page} { edges { cursor node { ${shown} } } } }`)),
      'meetings',
      'edges',
    );

  it('feature 96: a management group without social care, police or health is not quorate; other bodies state no quorum', async () => {
    assert.equal(at(dataOf(await record(meeting)), 'recordMeeting', 'quorate'), true);
    const without = { ...meeting, heldOn: '2026-11-12', attended: ['SOCIAL_CARE', 'HEALTH', 'EDUCATION'] };
    assert.equal(at(dataOf(await record(without)), 'recordMeeting', 'quorate'), false);
    const unit = { ...meeting, body: 'UNIT', heldOn: '2026-10-01' };
    assert.equal(at(dataOf(await record(unit, teamManager)), 'recordMeeting', 'quorate'), null);
    assert.equal((await record({ ...meeting, heldOn: '2026-11-21' })).errors[0]?.extensions.field, 'heldOn');
  });

  it('R209: a confidential paper has its title for managers and those who sat there only; copies need the chair (feature 96)', async () => {
    const titles = async (who: Requester) => {
      const edges = await listed(who);
      const first = edges.find((edge) => at(edge, 'node', 'heldOn') === '2026-09-10');
      return listAt(first, 'node', 'papers').map((paper) => [
        at(paper, 'title'),
        at(paper, 'copyingPermitted'),
      ]);
    };
    const open = ['Quarterly figures', true];
    assert.deepEqual(await titles(policeMember), [open, ['A serious case', false]]);
    assert.deepEqual(await titles(teamManager), [open, ['A serious case', false]]);
    assert.deepEqual(await titles(schoolMember), [open, [null, false]]);
    assert.deepEqual(await titles(aRequester('PROBATION', 'QA_AUDITOR')), [open, [null, false]]);
  });

  it('feature 96: meetings come latest first, page by page, to the group, auditors and managers alone', async () => {
    const days = (await listed(auditor)).map((edge) => at(edge, 'node', 'heldOn'));
    assert.deepEqual(days, ['2026-11-12', '2026-10-01', '2026-09-10']);
    const [first] = await listed(auditor, '(first: 1, profile: WALSALL)');
    const [second] = await listed(
      auditor,
      `(first: 1, profile: WALSALL, after: "${String(at(first, 'cursor'))}")`,
    );
    assert.equal(at(second, 'node', 'heldOn'), '2026-10-01');
    assert.equal(
      (await hub.ask(nurse, '{ meetings { edges { cursor } } }')).errors[0]?.extensions.code,
      'FORBIDDEN',
    );
    assert.equal((await record(meeting, auditor)).errors[0]?.extensions.code, 'FORBIDDEN');
  });

  it('feature 96: the attendance report counts for each agency what it attended of what was held', async () => {
    const query =
      '{ meetingAttendance(profile: WALSALL, body: MMG, from: "2026-09-01", to: "2026-11-30") { agency attended held share } }';
    assert.deepEqual(at(dataOf(await hub.ask(auditor, query)), 'meetingAttendance'), [
      { agency: 'SOCIAL_CARE', attended: 2, held: 2, share: 1 },
      { agency: 'POLICE', attended: 1, held: 2, share: 0.5 },
      { agency: 'HEALTH', attended: 2, held: 2, share: 1 },
      { agency: 'EDUCATION', attended: 1, held: 2, share: 0.5 },
      { agency: 'PROBATION', attended: 0, held: 2, share: 0 },
    ]);
  });
});
