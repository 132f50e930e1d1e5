import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt } from '../support/aCase';
import { onForm, refer, type ReferredContact } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';
import {
  educationOfficer,
  lead,
  manager,
  nameOf,
  officer,
  otherLead,
  outsiders,
  pageOf,
} from './newSurfaceCast';

const people = [
  onForm('CHILD', 'Ada', 'Merrin', '2015-03-02', true),
  onForm('MOTHER', 'Ruth', 'Merrin', '1986-11-11', true),
];
const ask = { agencies: ['EDUCATION'], reason: 'What is known of the family?' };
const nothing = { ids: [], pageInfo: { hasNextPage: false, endCursor: null } };

void describe('The places of a list', () => {
  let hub: Hub;
  const contacts: ReferredContact[] = [];
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
    for (const rag of ['RED', 'AMBER', 'AMBER']) {
      const contact = await refer(hub, lead, { profile: 'COVENTRY', people });
      await contact.does(manager, 'rateContact', { rag, reason: 'A worry.' });
      await contact.does(manager, 'commissionAssessment', ask);
      contacts.push(contact);
    }
  });
  after(() => hub.close());

  void it('tell nobody who may know of none of them that there is one, nor its colour, time or id (F3, C1)', async () => {
    const others = outsiders.filter(({ agency }) => agency !== 'EDUCATION');
    for (const who of [otherLead, ...others])
      for (const filter of [null, { state: 'MASH_ASSESSMENT' }, { state: 'STRATEGY' }])
        assert.deepEqual(await pageOf(hub, who, filter), nothing, nameOf(who));
  });

  void it('give those who were asked every contact, page after page, and then end', async () => {
    const query = `query($after: String) { contacts(first: 1, after: $after) {
      edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    const seen: unknown[] = [];
    let after: unknown = null;
    let more: unknown = true;
    while (more === true) {
      const page = dataOf(await hub.ask(educationOfficer, query, { after }));
      seen.push(...listAt(page, 'contacts', 'edges').map((edge) => at(edge, 'node', 'id')));
      after = at(page, 'contacts', 'pageInfo', 'endCursor');
      more = at(page, 'contacts', 'pageInfo', 'hasNextPage');
    }
    assert.deepEqual([...seen].sort(), contacts.map(({ id }) => id).sort());
  });

  void it('of domestic-abuse incidents are told to nobody who sees nothing of them (F4, feature 76)', async () => {
    const constable = aRequester('POLICE', 'POLICE_DA_CONSTABLE');
    const person = (role: string, given: string, birthDate: string, resident?: boolean) => ({
      ...{ role, names: [{ given, family: 'Hale' }], birthDate },
      ...(resident && { resident }),
    });
    const input = {
      profile: 'WALSALL',
      incidentReference: 'ZZ/1306/26',
      occurredAt: '2026-11-02T21:40:00Z',
      dashLevel: 'HIGH',
      people: [person('CHILD', 'Juno', '2019-01-02', true), person('MOTHER', 'Rosa', '1991-04-04')],
    };
    const sent = 'mutation($input: ReportDomesticAbuseInput!) { reportDomesticAbuse(input: $input) { id } }';
    dataOf(await hub.ask(constable, sent, { input }));
    const query = `{ domesticAbuseNotices(profile: WALSALL, first: 1) {
      edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    for (const who of [officer, ...outsiders]) {
      const answer = dataOf(await hub.ask(who, query));
      const edges = listAt(answer, 'domesticAbuseNotices', 'edges');
      const end = at(answer, 'domesticAbuseNotices', 'pageInfo', 'endCursor');
      assert.equal(edges.length === 0, end === null, nameOf(who));
      if (who === otherLead || who.role.endsWith('_REFERRER')) assert.equal(end, null, nameOf(who));
    }
  });
});
