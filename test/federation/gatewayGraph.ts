import { hubError } from '@mash-hub/shared/errors';
import { type ListeningAgency, type Question, startAgency } from './gatewayAgencies';

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@inaccessible", "@shareable"])`;

/** The published schemas of three agencies in small, keyed as the hub's own. */
export const schemas = {
  'social-care': `${federation}
    type Query { contact(id: ID!): Contact  me: Requester!  audit: Audit! @shareable }
    type Mutation { closeContact(id: ID!): Contact }
    type Requester { sub: String! }
    type Audit { socialCare: AuditLog }
    type AuditLog @shareable { size: Int }
    type Contact @key(fields: "id") { id: ID!  subjects: [Subject!]!  parent: Contact }
    type Subject @key(fields: "id") {
      id: ID!
      personId: ID @inaccessible
      disclosureGrant: String @inaccessible
    }`,
  police: partner('police', 'PoliceDisclosure'),
  health: partner('health', 'HealthDisclosure'),
} as const;

export type AgencyName = keyof typeof schemas;

function partner(field: string, type: string): string {
  return `${federation}
    type Query { audit: Audit! @shareable  ${field}Incident(id: ID!): ${type} }
    type Audit { ${field}: AuditLog }
    type AuditLog @shareable { size: Int }
    type Subject @key(fields: "id") {
      id: ID!
      personId: ID @external
      disclosureGrant: String @external
      ${field}: ${type} @requires(fields: "personId disclosureGrant")
    }
    type ${type} { summary: String  level: Level!  slow: String }
    enum Level { NONE FULL }`;
}

/** A subject as social care knows it. A subject without a grant may not be asked about. */
export interface KnownSubject {
  readonly id: string;
  readonly disclosureGrant: string | null;
}

/** What the agencies of one test know and how they fail. */
export interface Circumstances {
  readonly subjects: readonly KnownSubject[];
  /** What a partner does instead of answering about a subject with this id. */
  readonly trouble?: Readonly<Record<string, () => unknown>>;
}

/** Ten subjects; those at odd places have no grant. */
export const everySecondWithoutGrant: readonly KnownSubject[] = Array.from({ length: 10 }, (_, place) => ({
  id: `subject-${String(place)}`,
  disclosureGrant: place % 2 === 0 ? `grant-${String(place)}` : null,
}));

/** Representations that a partner received, in order. */
export interface Representation {
  readonly id: string;
  readonly personId: string | null;
  readonly disclosureGrant: string | null;
}

/** A partner and what it was asked about. */
export interface PartnerAgency extends ListeningAgency {
  readonly askedAbout: Representation[];
  /** The question for the field `slow`, which is answered only when whoever asked has gone. */
  readonly slowQuestion: Promise<Question>;
}

/** Social care, with a contact that holds the subjects. */
export function startSocialCare({ subjects, trouble = {} }: Circumstances): Promise<ListeningAgency> {
  const contact = (id: string) => ({ id, subjects });
  return startAgency(schemas['social-care'], {
    Query: {
      contact: (_: unknown, { id }: { id: string }) => contact(id),
      me: () => ({ sub: 'officer-1' }),
      audit: () => ({ socialCare: { size: 3 } }),
    },
    Mutation: {
      closeContact: () => {
        throw hubError('NOT_ALLOWED', { rule: 'R186', guard: 'contactIsDecided' });
      },
    },
    Subject: {
      personId: ({ id, disclosureGrant }: KnownSubject) =>
        disclosureGrant === null ? null : `person-of-${id}`,
      disclosureGrant: ({ id, disclosureGrant }: KnownSubject) =>
        trouble[`grant of ${id}`]?.() ?? disclosureGrant,
    },
  });
}

/** A partner that answers about any subject that it is asked about. */
export async function startPartner(
  name: 'police' | 'health',
  { trouble = {} }: Circumstances,
): Promise<PartnerAgency> {
  const askedAbout: Representation[] = [];
  let hear: (question: Question) => void = () => undefined;
  const slowQuestion = new Promise<Question>((resolve) => (hear = resolve));
  const slow = (_: unknown, __: unknown, question: unknown) => {
    const { signal } = question as Question;
    hear(question as Question);
    return new Promise((resolve) => {
      signal.addEventListener('abort', resolve);
    });
  };
  const agency = await startAgency(schemas[name], {
    Query: { audit: () => ({ [name]: { size: 5 } }) },
    Subject: {
      __resolveReference: (representation: Representation) => {
        askedAbout.push({ ...representation });
        return representation;
      },
      [name]: ({ id }: Representation) => trouble[id]?.() ?? { summary: `${name} on ${id}`, level: 'FULL' },
    },
    [name === 'police' ? 'PoliceDisclosure' : 'HealthDisclosure']: { slow },
  });
  return { ...agency, askedAbout, slowQuestion };
}
