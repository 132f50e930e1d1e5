import { agencyNames } from '@mash-hub/shared/disclosure';
import { profileOf } from '@mash-hub/shared/profiles';
import assert from 'node:assert/strict';
import { at, dataOf, listAt } from '../../support/aCase';
import { doOn, listAdmin, officer as reporting, report } from '../../support/aDomesticAbuseIncident';
import type { Hub } from '../../support/createHub';
import type { CaseModel } from './caseModel';
import { blank, link } from './caseSteps';
import { cast } from './cast';
import { people, persons } from './family';

/** A contact that the police’s list of the morning brought: at domestic-abuse triage, nobody asked for consent yet. */
export const triage = async (hub: Hub): Promise<CaseModel> => {
  const incident = persons.map((key) => {
    const { role, given, family, birthDate } = people[key];
    return { role, given, family, birthDate, ...(key === 'child' && { resident: true }) };
  });
  const made = await report(hub, 'WALSALL', incident, { occurredAt: '2026-11-01T21:40:00Z' });
  const input = { notice: made.id, items: made.items.map(({ child }) => ({ child, mark: 'NOT_KNOWN' })) };
  const notice = await doOn(hub, listAdmin, 'annotateDomesticAbuse', input);
  const id = notice.items[0]?.contact ?? assert.fail('no contact for the child');
  const query = 'query($id: ID!) { contact(id: $id) { receivedAt subjects { id role } } }';
  const contact = at(dataOf(await hub.ask(cast.manager, query, { id })), 'contact');
  const ids = listAt(contact, 'subjects');
  const found = persons.map((key) => {
    const place = ids.find((one) => at(one, 'role') === people[key].role) ?? assert.fail(key);
    return { key, id: String(at(place, 'id')), consent: 'NOT_SOUGHT', override: false } as const;
  });
  const model: CaseModel = {
    ...blank,
    name: 'domestic-abuse triage',
    id,
    profile: 'WALSALL',
    mode: 'MULTI_AGENCY_TRIAGE',
    stage: 'DA_TRIAGE',
    people: found,
    referrer: { sub: reporting.sub, agency: 'POLICE' },
    triage: [{ agency: 'POLICE' }, ...profileOf('WALSALL').daContact.members],
    receivedAt: String(at(contact, 'receivedAt')),
  };
  return { ...model, links: await link(hub, model, agencyNames) };
};
