import {
  isOwnStaffOf,
  permissionFor,
  roleOf,
  stricterOf,
  type Agency,
  type DecisionBasis,
  type DisclosureLevel,
  type Permission,
  type RowFor,
  type Stage,
  type SubjectPermission,
} from '../../disclosure';
import { permitsAnything } from '../../grant';
import type { DisclosureEntry } from '../../log';
import { finding, type Finding } from './replayFinding';

/** The permission that follows from what an entry says of a person; null where it does not say enough. */
export const permissionAgain = (
  { contact }: DecisionBasis,
  { facts, emergency }: SubjectPermission,
  stage: Stage | null,
  rowFor: RowFor,
): Permission | null =>
  contact?.standing && facts && stage !== null
    ? permissionFor(
        { ...facts, stage, domesticAbuseMode: contact.domesticAbuseMode },
        { ...contact.standing, emergency },
        rowFor,
      )
    : null;

type Said = Pick<SubjectPermission, 'level' | 'row' | 'reasons' | 'heard'>;

const permissionInWords = ({ level, row, reasons, heard }: Said): string =>
  `${level} by ${row}${reasons.length > 0 ? ` for ${reasons.join(', ')}` : ''}${heard === true ? ', heard at triage' : ''}`;

const replayPerson = (
  entry: DisclosureEntry,
  basis: DecisionBasis,
  person: SubjectPermission,
  rowFor: RowFor,
) => {
  const again = permissionAgain(basis, person, entry.stage as Stage | null, rowFor);
  const logged = permissionInWords(person);
  const replayed = again ? permissionInWords(again) : 'the entry does not hold what it follows from';
  return logged === replayed ? [] : [finding(`${person.person} is ${logged}`, replayed)];
};

/** How the requester stands to the contact is said in three places, which agree. */
const replayStanding = ({ requester, basis }: DisclosureEntry): readonly Finding[] => {
  const contact = basis?.contact;
  const standing = contact?.standing;
  if (!standing) return [];
  const { ceiling } = roleOf(requester.role);
  const recipient = standing.released !== null || standing.attends !== 'NOTHING';
  return [
    ...(contact.circle === standing.circle
      ? []
      : [finding(`in the circle: ${String(contact.circle)}`, `the standing is ${String(standing.circle)}`)]),
    ...(contact.recipient === recipient
      ? []
      : [finding(`recipient: ${String(contact.recipient)}`, `the standing is ${String(recipient)}`)]),
    ...(standing.ceiling === ceiling
      ? []
      : [finding(`a ceiling of ${standing.ceiling}`, `${requester.role} has ${ceiling}`)]),
  ];
};

/** What stands at the head of an entry: the permission of whom it is about, in one line. */
interface Head {
  readonly level: string;
  readonly row: string | null;
  readonly reasons: readonly string[];
  readonly consent: string | null;
}

const childrenIn = ({ people, records }: DecisionBasis): readonly SubjectPermission[] =>
  records
    .find(({ type }) => type === 'Contact')
    ?.people.flatMap((place) => (place === null ? [] : (people[place] ?? []))) ?? [];

const strictest = (levels: readonly DisclosureLevel[]): DisclosureLevel =>
  levels.reduce((low, level) => stricterOf(low, level), levels[0] ?? 'NONE');

/** The head of a reading of a whole contact: what concerns it as a whole concerns its children (R230). */
const headOfContact = (basis: DecisionBasis, own: boolean): Head | null => {
  const children = childrenIn(basis);
  const [first] = children;
  return first
    ? {
        level: own ? 'OWN' : strictest(children.map(({ level }) => level)),
        row: first.row,
        reasons: [...new Set(children.flatMap(({ reasons }) => reasons))],
        consent: first.consent,
      }
    : null;
};

const headOfPerson = (asked: SubjectPermission, own: boolean): Head =>
  own ? { ...asked, level: 'OWN', row: 'M1' } : asked;

/** The children of the contact that an entry of social care reads as a whole; none in other entries. */
export const childrenOfEntry = (entry: DisclosureEntry): readonly SubjectPermission[] =>
  entry.basis?.contact && entry.person === null ? childrenIn(entry.basis) : [];

const headOf = (entry: DisclosureEntry, basis: DecisionBasis, own: boolean): Head | null => {
  if (basis.contact === null) return own ? { level: 'OWN', row: 'M1', reasons: [], consent: null } : null;
  if (entry.person === null && entry.subject === null) return headOfContact(basis, own);
  const asked = basis.people.find(({ person }) => person === entry.person);
  return asked ? headOfPerson(asked, own) : null;
};

const headInWords = ({ level, row, reasons, consent }: Head): string =>
  `${level} by ${String(row)}, reasons ${reasons.join(', ') || 'none'}, consent ${consent ?? 'not known'}`;

const replayHead = (
  entry: DisclosureEntry,
  basis: DecisionBasis,
  agency: Agency | null,
): readonly Finding[] => {
  const own = agency === null ? entry.level === 'OWN' : isOwnStaffOf(agency, entry.requester);
  const head = headOf(entry, basis, own);
  // Where nobody refused has a reason of their own, the withheld items give it.
  if (!head || basis.contact === null)
    return head?.level === entry.level || !head ? [] : [finding(entry.level, head.level)];
  const [logged, replayed] = [headInWords(entry), headInWords(head)];
  return logged === replayed ? [] : [finding(`${logged} at its head`, replayed)];
};

const replayRefusedGrant = ({ basis, level }: DisclosureEntry): readonly Finding[] => {
  const permitted = (basis?.people ?? []).filter(permitsAnything);
  return [
    ...permitted.map(({ person }) => finding(`nothing is permitted for ${person}`, 'something is')),
    ...(level === 'NONE' ? [] : [finding(`${level} under a bad grant`, 'NONE')]),
  ];
};

/** Works the permission of every person of an entry out again, and what its head says of them. Pure. */
export const replayPeople = (
  entry: DisclosureEntry,
  basis: DecisionBasis,
  rowFor: RowFor,
  agency: Agency | null,
): { readonly permissions: number; readonly findings: readonly Finding[] } => {
  const people = basis.contact === null ? [] : basis.people;
  const refused = entry.row === 'GRANT';
  return {
    permissions: people.length,
    findings: [
      ...people.flatMap((person) => replayPerson(entry, basis, person, rowFor)),
      ...replayStanding(entry),
      ...(refused ? replayRefusedGrant(entry) : replayHead(entry, basis, agency)),
    ],
  };
};
