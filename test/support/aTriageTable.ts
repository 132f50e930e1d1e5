import type { Requester } from '@mash-hub/shared/identity';
import { dataOf, teamManager } from './aCase';
import {
  adviser,
  ask,
  doOn,
  earlyHelp,
  listAdmin,
  members,
  type IncidentPerson,
  type SeenNotice,
} from './aDomesticAbuseIncident';
import type { Hub, HubAnswer } from './createHub';

/** A mother of the incident. */
export const mother: IncidentPerson = {
  role: 'MOTHER',
  given: 'Rosa',
  family: 'Hale',
  birthDate: '1991-04-04',
};
/** A child who lives there. */
export const child = (given: string, birthDate: string): IncidentPerson => ({
  role: 'CHILD',
  given,
  family: 'Hale',
  birthDate,
  resident: true,
});

const membersOfWalsall = [members.HEALTH, members.EDUCATION, members.PROBATION, earlyHelp, adviser];

/** What is done at a triage table, and how its contacts stand. */
export const createTable = (hub: Hub) => {
  const command = (who: Requester, name: string, input: object): Promise<HubAnswer> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation($input: ${type}!) { ${name}(input: $input) { id state rag threshold } }`;
    return hub.ask(who, mutation, { input });
  };
  const contact = async (id: string | null | undefined, who = teamManager): Promise<unknown> => {
    const query = `query($id: ID!) { contact(id: $id) { id state rag threshold triageOutcome version
      subjects { id role person { birthDate } disclosure { level } } deadlines { id } } }`;
    return dataOf(await hub.ask(who, query, { id })).contact;
  };
  const hear = async (notice: SeenNotice): Promise<void> => {
    for (const item of notice.items)
      for (const who of membersOfWalsall)
        dataOf(await command(who, 'recordTriageView', { contact: item.contact, concernHeld: false }));
  };
  const agree = (who: Requester, notice: SeenNotice, index: number, outcome: string): Promise<HubAnswer> =>
    ask(hub, who, 'agreeDomesticAbuseOutcome', {
      notice: notice.id,
      child: notice.items[index]?.child,
      outcome,
      reason: 'As the members agreed.',
    });
  const mark = (notice: SeenNotice): Promise<SeenNotice> =>
    doOn(hub, listAdmin, 'annotateDomesticAbuse', {
      notice: notice.id,
      items: notice.items.map((item) => ({ child: item.child, mark: 'NOT_KNOWN' })),
    });
  return { command, contact, hear, agree, mark };
};
