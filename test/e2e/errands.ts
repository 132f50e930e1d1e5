import type { Requester } from '@mash-hub/shared/identity';
import { staff, type Family } from '../federation/aFamily';
import type { ProcessAnswer, ProcessHub } from './processHub';

/** What a client received of the police's records. */
export interface Received {
  readonly correlation: string;
  readonly sub: string;
  /** How many people it was answered about. */
  readonly disclosures: number;
  /** Whether the account of an incident was in the answer. */
  readonly account: boolean;
}

/** One request of one client, under a correlation id of its own. */
export interface Errand {
  readonly run: (hub: ProcessHub) => Promise<ProcessAnswer>;
  /** Null where nothing of the police came back. */
  readonly toReceived: (answer: ProcessAnswer) => Received | null;
}

export interface ErrandSettings {
  readonly random: () => number;
  readonly family: Family;
  readonly contact: string;
  readonly correlation: string;
}

const person = ({ name }: Family): string => `POLICE-${name}-0`;

/** The record on which restrictions are placed. */
export const restrictedRecord = (family: Family): string => `INCIDENT:R-${person(family)}`;

interface Disclosed {
  readonly incidents?: readonly { readonly account: string | null }[];
}

const receivedOf = (correlation: string, sub: string, answered: readonly Disclosed[]): Received | null =>
  answered.length === 0
    ? null
    : {
        correlation,
        sub,
        disclosures: answered.length,
        account: answered.some(
          ({ incidents }) => incidents?.some(({ account }) => account !== null) ?? false,
        ),
      };

const readContact = ({ contact, correlation }: ErrandSettings, who: Requester): Errand => ({
  run: (hub) => {
    const selection = 'subjects { police { level answer incidents { account } } }';
    const query = `query($id: ID!) { contact(id: $id) { ${selection} } }`;
    return hub.ask(who, query, { id: contact }, correlation);
  },
  toReceived: ({ data }) => {
    const read = data?.contact as { subjects: readonly { police: Disclosed | null }[] } | null | undefined;
    return receivedOf(correlation, who.sub, read?.subjects.flatMap(({ police }) => police ?? []) ?? []);
  },
});

const readOwn = ({ family, correlation }: ErrandSettings, who: Requester): Errand => ({
  run: (hub) => {
    const query = `query($person: ID!) { policeRecords(person: $person) { answer incidents { account } } }`;
    return hub.askAgency('POLICE', who, query, { person: person(family) }, correlation);
  },
  toReceived: ({ data }) => {
    const read = data?.policeRecords as Disclosed | null | undefined;
    return receivedOf(correlation, who.sub, read ? [read] : []);
  },
});

const restrict = ({ family, correlation }: ErrandSettings, who: Requester): Errand => ({
  run: (hub) => {
    const mutation = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
    const input = { record: restrictedRecord(family), items: ['POL-03'], reason: `Errand ${correlation}` };
    return hub.ask(who, mutation, { input }, correlation);
  },
  toReceived: () => null,
});

/** The ids of the restrictions that an answer acknowledges: one or none. */
export const acknowledged = ({ data }: ProcessAnswer): string[] => {
  const placed = data?.restrictPoliceItems as { readonly id: string } | null | undefined;
  return placed ? [placed.id] : [];
};

/** An errand by chance: half of them read through the gateway, the others are the police's own. */
export const anErrand = (settings: ErrandSettings): Errand => {
  const chance = settings.random();
  const clerk = String(Math.floor(settings.random() * 7));
  const as = (requester: Requester): Requester => ({ ...requester, sub: `${requester.sub}-${clerk}` });
  if (chance < 0.4) return readContact(settings, as(staff.SOCIAL_CARE));
  if (chance < 0.6) return readContact(settings, as(staff.HEALTH));
  if (chance < 0.8) return readOwn(settings, as(staff.POLICE));
  return restrict(settings, as(staff.POLICE));
};
