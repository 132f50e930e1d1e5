import assert from 'node:assert/strict';
import {
  doOn,
  linesAbout,
  listAdmin,
  lunds,
  officer,
  report,
  type IncidentPerson,
} from '../support/aDomesticAbuseIncident';
import { aRequester, type Hub } from '../support/createHub';
import { dataOf } from './aFamily';

const people: readonly IncidentPerson[] = Object.values(lunds);

/** Two incidents on Walsall’s agenda: reported twice, marked, a contact made of each, and listed page by page. */
const listIncidents = async (hub: Hub): Promise<void> => {
  for (const incidentReference of ['ZZ/11/26', 'ZZ/12/26']) {
    const incident = { incidentReference, occurredAt: '2026-11-02T21:40:00Z' };
    const { id, items } = await report(hub, 'WALSALL', people, incident);
    await report(hub, 'WALSALL', people, incident);
    const marks = items.map(({ child }) => ({ child, mark: 'NOT_KNOWN' }));
    await doOn(hub, listAdmin, 'annotateDomesticAbuse', { notice: id, items: marks });
  }
  const page = `query($after: String) { domesticAbuseNotices(profile: WALSALL, first: 1, after: $after) {
    edges { node { id } } pageInfo { endCursor } } }`;
  const first = dataOf(await hub.ask(officer, page)) as {
    domesticAbuseNotices: { pageInfo: { endCursor: string } };
  };
  dataOf(await hub.ask(officer, page, { after: first.domesticAbuseNotices.pageInfo.endCursor }));
};

/** Operation Encompass: two schools told, the key adult’s and the police’s own pages, and how timely it was. */
const sendToSchools = async (hub: Hub): Promise<void> => {
  const sender = aRequester('POLICE', 'ENCOMPASS_ADMIN');
  const keyAdult = aRequester('EDUCATION', 'DSL', { establishment: 'ZZ-GREENLEA' });
  const send =
    'mutation($input: SendEncompassNoticeInput!) { sendEncompassNotice(input: $input) { id dueBy } }';
  const notice = { profile: 'WALSALL', child: 'POLICE-ebba', notice: 'Please keep an eye on Ebba.' };
  for (const incidentReference of ['ZZ/11/26', 'ZZ/12/26'])
    for (const establishment of ['ZZ-GREENLEA', 'ZZ-ELSEWHERE']) {
      const input = { ...notice, incidentReference, establishment, incidentAt: '2026-11-02T21:40:00Z' };
      dataOf(await hub.ask(sender, send, { input }));
    }
  const page = `query($after: String) { encompassNotices(first: 1, after: $after) {
    edges { node { id } } pageInfo { endCursor } } }`;
  for (const who of [keyAdult, sender]) {
    const first = dataOf(await hub.ask(who, page)) as {
      encompassNotices: { edges: readonly object[]; pageInfo: { endCursor: string } };
    };
    assert.equal(first.encompassNotices.edges.length, 1);
    dataOf(await hub.ask(who, page, { after: first.encompassNotices.pageInfo.endCursor }));
  }
  const period = 'from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z"';
  dataOf(await hub.ask(sender, `query { encompassTimeliness(${period}) { due inTime } }`));
};

/** Everything that domestic-abuse incidents are looked up by, in the hub’s store and in the police’s. */
export const hearOfIncidents = async (hub: Hub): Promise<void> => {
  const { refused } = await hub.load('POLICE', linesAbout('POLICE', []));
  assert.deepEqual(refused, []);
  await listIncidents(hub);
  await sendToSchools(hub);
};
