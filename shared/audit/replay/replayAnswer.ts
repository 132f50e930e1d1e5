import {
  isOwnStaffOf,
  isTouchPoints,
  recordsBy,
  typeOfCoordinate,
  type Agency,
  type Decided,
  type DecisionBasis,
  type RecordBasis,
} from '../../disclosure';
import type { DisclosureEntry } from '../../log';
import type { AskableEdition } from '../edition/edition';
import { finding, type Finding } from './replayFinding';
import { createDeciding, outcomeOf, withheldOutcome, type Deciding } from './replayItems';

/** An entry whose decisions are made again. */
export interface Replaying {
  readonly entry: DisclosureEntry;
  readonly decided: Decided;
  /** Null where it names none and rests on no record. */
  readonly edition: AskableEdition | null;
  /** Whose log it stands in; null where that is not known. */
  readonly agency: Agency | null;
}

/** Whether social care read a contact as a whole, and not what an owner holds about one person. */
const isOfContact = ({ person, subject, row, basis }: DisclosureEntry): boolean =>
  person === null && subject === null && row !== 'GRANT' && basis?.contact != null;

const kindOf = ({ level, answer }: DisclosureEntry): DisclosureEntry['kind'] => {
  if (level === 'OWN') return 'OWN_READ';
  return answer === 'DISCLOSED' ? 'DISCLOSURE' : 'REFUSAL';
};

/**
 * The records of which nothing is listed. A record stands in a basis for what there was of it, and what was withheld is
 * listed whole: something of such a record was disclosed and not selected.
 */
const unlistedIn = (
  { disclosed, withheld }: DisclosureEntry,
  { records }: DecisionBasis,
): readonly RecordBasis[] => {
  const listed = new Set<string>();
  for (const { field, records: references } of [...disclosed, ...withheld])
    for (const reference of references)
      listed.add(`${isTouchPoints(field) ? '' : typeOfCoordinate(field)} ${reference}`);
  return records.filter(
    ({ type, reference }) => !listed.has(`${type} ${reference}`) && !listed.has(` ${reference}`),
  );
};

/** Whether the kernel opens any item at all of a record, of those that whoever keeps this log can hold. */
const opens = ({ entry, edition, agency }: Replaying, deciding: Deciding, record: RecordBasis): boolean =>
  (edition?.items ?? [])
    .filter(({ owner }) => agency === null || owner === agency || isOfContact(entry))
    .some((item) => deciding(record, record.sanitised?.[0] ?? '', item).some(({ disclose }) => disclose));

/** Whether the reader was told of something withheld: of two decisions on a text, of that on the sanitised one. */
const isTold = ({ entry, decided, edition }: Replaying, deciding: Deciding): boolean => {
  const recordsOf = recordsBy(decided.basis);
  return entry.withheld.some((counted) => {
    const item = edition?.itemOf(counted.item);
    const isVisible = (record: RecordBasis): boolean => {
      const decision = item && deciding(record, counted.field, item).at(-1);
      if (!decision || decision.disclose || decision.hidden) return false;
      return outcomeOf(decision) === withheldOutcome(counted);
    };
    return counted.records.some((reference) =>
      recordsOf({ field: counted.field, reference }).some(isVisible),
    );
  });
};

/** Nobody was read about: nobody is linked, or the agency was not asked, which is not said to its own staff. */
const answersOfNobody = ({ entry: { requester, person }, decided, agency }: Replaying): readonly string[] => {
  const isOpened = decided.basis.people.some((one) => one.person === person && one.emergency !== undefined);
  const isAsked =
    agency === 'SOCIAL_CARE' || (agency !== null && isOwnStaffOf(agency, requester)) || isOpened;
  return ['NOTHING_HELD', 'AWAITING', ...(isAsked ? [] : ['NOT_ASKED'])];
};

/** What may be answered, by what is listed; what was disclosed and not selected is not listed and counts. */
const answersOf = (replaying: Replaying, unlisted: readonly RecordBasis[]): readonly string[] => {
  const { entry, decided } = replaying;
  const { records, linked } = decided.basis;
  if (entry.row === 'GRANT') return ['WITHHELD'];
  if (isOfContact(entry)) return [entry.disclosed.length > 0 ? 'DISCLOSED' : 'WITHHELD'];
  if (linked === null) return answersOfNobody(replaying);
  if (entry.disclosed.length > 0 || unlisted.length > 0) return ['DISCLOSED'];
  const deciding = createDeciding(decided);
  const told = isTold(replaying, deciding) ? 'WITHHELD' : 'NOTHING_HELD';
  return records.some((record) => opens(replaying, deciding, record)) ? [told, 'DISCLOSED'] : [told];
};

/** Where nothing was decided, because the permission was no good or nobody was read about, nothing is listed. */
const replayNothing = ({ disclosed, withheld, row, basis }: DisclosureEntry): readonly Finding[] => {
  const listed = disclosed.length + withheld.length + (basis?.records.length ?? 0);
  const isAboutNobody = row === 'GRANT' || basis?.linked === null;
  return isAboutNobody && listed > 0 ? [finding('something was decided', 'nobody was read about')] : [];
};

/** Outside any contact only own staff read, and nothing is said of stage, procedure, permission or grounds. */
const replayOutside = ({ entry, agency }: Replaying): readonly Finding[] => {
  const { requester, level, row, contact, profile, stage, grant, overrides, basis } = entry;
  if (basis?.contact !== null || row === 'GRANT') return [];
  const isBare = [contact, profile, stage, grant].every((one) => one === null) && overrides.length === 0;
  const isOwn = level === 'OWN' && (agency === null || isOwnStaffOf(agency, requester));
  return [
    ...(isBare ? [] : [finding('there was a contact', 'its basis knows none')]),
    ...(isOwn ? [] : [finding(`${requester.role} read outside any contact`, 'only own staff do')]),
  ];
};

/**
 * Whether kind and answer of an entry follow from what it lists, and whether it lists something of every record it
 * rests on. Account and review go by them. Pure.
 */
export const replayAnswer = (replaying: Replaying): readonly Finding[] => {
  const { entry, decided, agency } = replaying;
  const ofContact = isOfContact(entry);
  const unlisted = unlistedIn(entry, decided.basis);
  const answers = answersOf(replaying, unlisted);
  const kind = kindOf(entry);
  const deciding = createDeciding(decided);
  return [
    ...(kind === entry.kind
      ? []
      : [finding(`kind ${entry.kind}`, `${entry.level} and ${entry.answer} is ${kind}`)]),
    ...(answers.includes(entry.answer) ? [] : [finding(`answer ${entry.answer}`, answers.join(' or '))]),
    ...unlisted
      .filter((record) => !opens(replaying, deciding, record))
      .map(({ type, reference }) => finding(`nothing of ${type} ${reference}`, 'it was withheld')),
    ...(ofContact ? [] : replayNothing(entry)),
    ...(ofContact && agency !== null && agency !== 'SOCIAL_CARE'
      ? [finding('a contact was read as a whole', 'only social care holds contacts')]
      : []),
    ...replayOutside(replaying),
  ];
};
