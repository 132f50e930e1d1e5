import assert from 'node:assert/strict';
import type { Requester } from '@mash-hub/shared/identity';
import { at, auditor, dataOf, listAt, safeguardingLead, teamManager } from '../support/aCase';
import { onForm, refer, type ReferredContact } from '../support/aReferredContact';
import { createHub } from '../support/createHub';

/** What a form adds to every return that is not empty. */
export const accepted = {
  noRecord: false,
  visibilityAccepted: true,
  analysis: 'A risk to Ada: it has happened before.',
};

/** The flag in education’s own store, as its database hands it over. */
export const flag = {
  kind: 'CONCERN_FLAG',
  reference: 'ONE-FLAG-1',
  subjects: ['ONE-1'],
  date: '2026-11-03T10:00:00+00:00',
  content: { flag: 'CONCERN_RAISED_VIA_MASH' },
};
const pupil = {
  kind: 'PERSON',
  reference: 'ONE-1',
  names: [{ given: 'Ada', family: 'Merrin' }],
  birthDate: '2015-03-02',
  sex: 'F',
  addresses: [],
};

const formFields = `at role noRecord analysis nameCheck thresholdView crime recommendedActions olderMatterReason
  adminStageAt healthChecks { subject systems checkedBackTo } nameChecks { subject probation youthJustice }
  educationChecks { pupilDatabase schoolLog calls { setting reached } notDoneReason }
  policeReference policeChecks { nationalComputer nationalDatabase }`;

/** A child and her mother in Walsall, both with consent, referred by the school and put to the four partners. */
const asking =
  (hub: Awaited<ReturnType<typeof createHub>>) =>
  async (rag: 'RED' | 'AMBER', given: string): Promise<ReferredContact> => {
    const people = [
      onForm('CHILD', given, 'Merrin', '2015-03-02', true),
      onForm('MOTHER', 'Ruth', 'Merrin', '1986-11-11', true),
    ];
    const made = await refer(hub, safeguardingLead, { profile: 'WALSALL', people });
    const threshold = rag === 'RED' ? 'S47' : 'CIN';
    await made.does(teamManager, 'rateContact', { rag, threshold, reason: 'Marks.' });
    const agencies = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'];
    await made.does(teamManager, 'commissionAssessment', { agencies, reason: 'Marks on her back.' });
    return made;
  };

/** A hub with an AMBER contact of 09:20 and, to work on, a RED one of 09:30, and what its people see and do there. */
export const aReturnHub = async () => {
  const hub = await createHub({ at: '2026-11-03T09:15' });
  await hub.load('EDUCATION', [pupil, flag]);
  const refers = asking(hub);
  hub.setTime('2026-11-03T09:20');
  await refers('AMBER', 'Ida');
  hub.setTime('2026-11-03T09:30');
  const contact = await refers('RED', 'Ada');

  const trayOf = async (who: Requester, selection: string): Promise<readonly unknown[]> => {
    const query = `{ informationRequests(first: 50) { edges { node { ${selection} } } } }`;
    const page = dataOf(await hub.ask(who, query));
    return listAt(page, 'informationRequests', 'edges').map((edge) => at(edge, 'node'));
  };
  const requestOf = async (who: Requester, of = contact): Promise<string> => {
    const tray = await trayOf(who, 'id contactId');
    return String(
      at(
        tray.find((node) => at(node, 'contactId') === of.id),
        'id',
      ),
    );
  };
  const submits = async (who: Requester, given: object): Promise<void> => {
    const request = await requestOf(who);
    await contact.does(who, 'submitReturn', { request, ...accepted, ...given });
  };
  const answerFor = async (who: Requester, agency: string): Promise<unknown> => {
    const seen = await contact.read(who, `informationRequests { agency answer { ${formFields} } }`);
    const requests = listAt(seen, 'informationRequests');
    return at(
      requests.find((one) => at(one, 'agency') === agency),
      'answer',
    );
  };
  const tasksOf = async (who: Requester): Promise<readonly unknown[]> => {
    const page = dataOf(await hub.ask(who, '{ tasks { edges { node { kind contactId } } } }'));
    return listAt(page, 'tasks', 'edges').flatMap((edge) =>
      at(edge, 'node', 'contactId') === contact.id ? [at(edge, 'node', 'kind')] : [],
    );
  };
  /** The disclosures that write-backs left in the log: kind, agency, level, row, item, field. */
  const written = async (): Promise<readonly (readonly unknown[])[]> => {
    const query = `query($id: ID!) { audit { socialCare { entries(contact: $id, first: 200) {
      entries { kind agency answer level row disclosed { item field } } } } } }`;
    const log = dataOf(await hub.ask(auditor, query, { id: contact.id }));
    const entries = listAt(log, 'audit', 'socialCare', 'entries', 'entries');
    const own = entries.filter((entry) => at(entry, 'answer') === 'WRITTEN_BACK');
    assert.ok(entries.length > own.length, 'beside their commands');
    return own.map((entry) => [
      ...['kind', 'agency', 'level', 'row'].map((name) => at(entry, name)),
      ...['item', 'field'].map((name) => at(entry, 'disclosed', 0, name)),
    ]);
  };
  return { hub, contact, refers, trayOf, requestOf, submits, answerFor, tasksOf, written };
};

export type ReturnHub = Awaited<ReturnType<typeof aReturnHub>>;
