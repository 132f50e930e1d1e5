import type { ProfileId } from '@mash-hub/shared/profiles';
import { fromLocal } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, listAt } from '../support/aCase';
import { dueIn, type ReferredContact } from '../support/aReferredContact';
import { createHub, type Hub } from '../support/createHub';
import { aContactIn, ask, child, manager, mother } from './directionCast';

interface Row {
  readonly profile: ProfileId;
  readonly rag: string;
  readonly start: string;
  readonly due: Readonly<Record<string, string>>;
  readonly commissioned?: true;
}

/** The worked deadlines of E4, and some more over bank holidays, closing times and clock changes. */
const worked: readonly Row[] = [
  {
    profile: 'COVENTRY',
    rag: 'BLUE',
    start: '2026-03-10T11:20',
    due: { 'COV-BLUE': '2026-03-11T11:20' },
  },
  {
    profile: 'COVENTRY',
    rag: 'GREEN',
    start: '2026-03-27T16:00',
    due: { 'COV-GREEN-ASSESSED': '2026-03-30T17:00' },
    commissioned: true,
  },
  { profile: 'WALSALL', rag: 'RED', start: '2026-03-28T23:30', due: { 'WAL-RED': '2026-03-29T04:30' } },
  { profile: 'WALSALL', rag: 'GREEN', start: '2026-04-02T10:00', due: { 'WAL-GREEN': '2026-04-13T10:00' } },
  {
    profile: 'COVENTRY',
    rag: 'AMBER',
    start: '2026-04-02T14:00',
    due: { 'COV-AMBER': '2026-04-03T14:00' },
    commissioned: true,
  },
  {
    profile: 'DURHAM',
    rag: 'RED',
    start: '2026-05-01T16:10',
    due: { 'DUR-SERIOUS': '2026-05-01T20:10', 'DUR-OUTCOME-LETTER': '2026-05-05T16:10' },
  },
  {
    profile: 'COVENTRY',
    rag: 'RED',
    start: '2026-06-12T15:10',
    due: { 'COV-RED': '2026-06-12T19:10' },
    commissioned: true,
  },
  { profile: 'WALSALL', rag: 'AMBER', start: '2026-06-12T16:00', due: { 'WAL-AMBER': '2026-06-15T16:00' } },
  { profile: 'WALSALL', rag: 'AMBER', start: '2026-06-12T18:00', due: { 'WAL-AMBER': '2026-06-16T08:45' } },
  {
    profile: 'BLACKBURN_WITH_DARWEN',
    rag: 'AMBER',
    start: '2026-08-28T15:00',
    due: { 'BWD-LIKELY-CIN': '2026-08-29T15:00', 'BWD-DECISION': '2026-08-31T15:00' },
  },
  {
    profile: 'COVENTRY',
    rag: 'AMBER',
    start: '2026-10-24T20:00',
    due: { 'COV-AMBER': '2026-10-25T19:00' },
    commissioned: true,
  },
  { profile: 'WALSALL', rag: 'AMBER', start: '2026-11-05T17:00', due: { 'WAL-AMBER': '2026-11-06T16:45' } },
  { profile: 'DURHAM', rag: 'AMBER', start: '2026-11-05T16:55', due: { 'DUR-DECISION': '2026-11-06T16:30' } },
  { profile: 'WALSALL', rag: 'AMBER', start: '2026-12-24T12:00', due: { 'WAL-AMBER': '2026-12-29T12:00' } },
  { profile: 'DURHAM', rag: 'AMBER', start: '2026-12-24T16:00', due: { 'DUR-DECISION': '2026-12-29T16:00' } },
  { profile: 'WALSALL', rag: 'GREEN', start: '2026-12-31T10:00', due: { 'WAL-GREEN': '2027-01-08T10:00' } },
];

const clocks = 'deadlines { id due state handoverToEdt } informationRequests { agency due clock }';

const dueOfRequest = (answered: unknown, agency: string): unknown =>
  at(
    listAt(answered, 'informationRequests').find((request) => at(request, 'agency') === agency),
    'due',
  );

const rate = (contact: ReferredContact, rag: string): Promise<unknown> =>
  contact.does(manager, 'rateContact', { rag, reason: 'On the account given.' }, clocks);

void describe('Clocks through the public API', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-03-10T11:20' });
  });
  after(() => hub.close());

  for (const { profile, rag, start, due, commissioned } of worked)
    void it(`E4: ${profile} ${rag} from ${start} is due to the minute (feature 39)`, async () => {
      hub.setTime(start);
      const contact = await aContactIn(hub, profile, [child, mother], {
        channel: profile === 'BLACKBURN_WITH_DARWEN' ? 'RFS' : 'PHONE',
      });
      await rate(contact, rag);
      if (commissioned) await contact.does(manager, 'commissionAssessment', ask);
      const seen = await contact.read(manager, clocks);
      for (const [rule, local] of Object.entries(due))
        assert.equal(dueIn(seen, rule), fromLocal(local).toISOString(), rule);
    });

  void it('AMBER that turns RED gives the agencies that were asked their new time from then, and no more than they had (R86, R89, R98, R100)', async () => {
    hub.setTime('2027-02-02T09:00');
    const contact = await aContactIn(hub, 'WALSALL');
    await rate(contact, 'AMBER');
    const agencies = ['POLICE', 'HEALTH', 'EDUCATION'];
    await contact.does(manager, 'commissionAssessment', { ...ask, agencies });
    hub.setTime('2027-02-02T14:00');
    const red = await rate(contact, 'RED');
    const four = fromLocal('2027-02-02T18:00').toISOString();
    for (const rule of ['WAL-RED', 'WAL-POLICE-RED']) assert.equal(dueIn(red, rule), four, rule);
    assert.equal(dueIn(red, 'WAL-HEALTH-RED'), fromLocal('2027-02-02T15:00').toISOString());
    for (const agency of ['POLICE', 'EDUCATION']) assert.equal(dueOfRequest(red, agency), four, agency);
    assert.equal(dueOfRequest(red, 'HEALTH'), fromLocal('2027-02-02T15:00').toISOString());
    const late = listAt(red, 'deadlines').filter((deadline) => at(deadline, 'state') === 'OVERDUE');
    assert.deepEqual(late, [], 'nobody is late at the moment of the re-rating');
  });

  void it('RED that turns AMBER again gives back the time from the request; RED next morning keeps the earlier end (R86)', async () => {
    hub.setTime('2027-02-09T09:00');
    const contact = await aContactIn(hub, 'WALSALL');
    await rate(contact, 'AMBER');
    await contact.does(manager, 'commissionAssessment', { ...ask, agencies: ['POLICE'] });
    hub.setTime('2027-02-09T14:00');
    await rate(contact, 'RED');
    hub.setTime('2027-02-09T16:00');
    const nextDay = fromLocal('2027-02-10T09:00').toISOString();
    const amber = await rate(contact, 'AMBER');
    for (const found of [
      dueIn(amber, 'WAL-AMBER'),
      dueIn(amber, 'WAL-POLICE-AMBER'),
      dueOfRequest(amber, 'POLICE'),
    ])
      assert.equal(found, nextDay);
    hub.setTime('2027-02-10T07:30');
    const red = await rate(contact, 'RED');
    for (const found of [dueIn(red, 'WAL-RED'), dueIn(red, 'WAL-POLICE-RED'), dueOfRequest(red, 'POLICE')])
      assert.equal(found, nextDay);
  });
});
