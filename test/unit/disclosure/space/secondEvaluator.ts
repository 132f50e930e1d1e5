import { roleOf } from '@mash-hub/shared/disclosure';
import type {
  CaseFacts,
  ContactFacts,
  ItemRow,
  OrderedLevel,
  Reader,
  RecordFacts,
  Standing,
} from '@mash-hub/shared/disclosure';
import { baseDepth, depthOf, levelAt, staysHeard, triageCell } from './baseLevel';
import { disclosedVerdict } from './itemVerdict';
import type { Verdict } from './itemVerdict';
import { bindsToAnotherSetting, ownVerdict, ownsItem } from './ownVerdict';

/*
 * Written from the text of the domain alone, by somebody who had not seen the kernel; `docs/assurance.md` lists in what
 * its first form differed from the kernel, and who was right. Where the text leaves room the project has decided, and
 * this evaluator follows, in formulas of its own:
 *  1. What was open to whoever was asked or attends stays open until the contact closes, and a release counts from when
 *     it is made until it is revoked: contributors must be able to correct what they gave (R228: releases stand).
 *  2. Domestic-abuse triage is heard by the circle and by whoever was asked to it (F4); no other seat counts there.
 *  3. What was heard stays readable though nobody has rated the contact yet (F3: while the hub gathers).
 *  4. A record of another setting of one's own agency is read where it was agreed, and looks absent otherwise, at a
 *     strategy discussion too (M1 before M7).
 *  5. Only what the case lacks keeps an attached record shut, not what the role may not read (M10 does that).
 *  6. M10 goes by the tier of the row.
 * Readings that kernel and evaluator share: DT54 is NONE in PSR and CRU; STRATEGY_TRIGGERED counts with an override on
 * file; OWN as the level of somebody else's record permits nothing; a NEVER item refused to its inner circle for want
 * of level is WITHHELD; of several people the strictest answer under one modifier counts; the existence rule holds for
 * one's own data as well.
 */

/** How deep a standing reads of a case that has left triage, before the base level and the role have their say. */
const depthOfSeat = ({ attends, asked, released }: Standing): number => {
  const seat =
    attends === 'STRATEGY' ? 'FULL' : attends === 'DISCUSSION' ? 'RELEVANT' : asked ? 'HEADLINE' : 'NONE';
  return Math.max(depthOf(seat), depthOf(released ?? 'NONE'));
};

/** How deep a standing reads at a stage (F3, F9, M7). */
const depthOfStanding = (facts: CaseFacts, standing: Standing): number => {
  // R222: nobody is asked and nothing is resolved.
  if (facts.stage === 'INTAKE' || facts.stage === 'HELD') return depthOf('NONE');
  if (standing.circle) return depthOf('FULL');
  if (facts.stage === 'DA_TRIAGE') return depthOf(standing.asked ? 'HEADLINE' : 'NONE');
  // DT31, DT32: the named receiving service only.
  const isElsewhere = facts.threshold === 'LEVEL_2' && standing.released === null;
  return isElsewhere ? depthOf('NONE') : depthOfSeat(standing);
};

/** F4: who takes part in a domestic-abuse triage. */
const sitsAtTriage = ({ circle, asked, ceiling }: Standing): boolean =>
  ceiling !== 'NONE' && (circle || asked);

/** The depth of the table's cell once the contact has left triage, or has become a strategy within it. */
const depthOfCell = (facts: CaseFacts): number => {
  if (facts.stage === 'DA_TRIAGE') return baseDepth(facts, 'S47');
  if (facts.stage === 'CLOSED') return baseDepth(facts, 'NFA');
  // Nobody has rated it yet.
  return facts.threshold === null ? depthOf('NONE') : baseDepth(facts, facts.threshold);
};

const levelFor = (facts: CaseFacts, standing: Standing): OrderedLevel | 'DA_ENVELOPE' => {
  const cell = facts.stage === 'DA_TRIAGE' ? triageCell(facts) : 'SECTION_47_ROWS';
  if (cell === 'NONE') return 'NONE';
  if (cell === 'DA_ENVELOPE') return sitsAtTriage(standing) ? cell : 'NONE';
  return levelAt(Math.min(depthOfCell(facts), depthOfStanding(facts, standing), depthOf(standing.ceiling)));
};

const stillHears = (facts: CaseFacts, standing: Standing): boolean =>
  (facts.stage === 'GATHERING' || facts.stage === 'STRATEGY') &&
  facts.threshold !== 'NFA' &&
  standing.attendedTriage === true &&
  standing.ceiling !== 'NONE' &&
  staysHeard(facts);

/**
 * What one requester who stands so to a contact may have of one person, from the text of F3, F4, F6, F9 and J3.
 * `heard` is true where what triage heard of the person stays readable whatever the level.
 */
export const secondPermission = (
  facts: CaseFacts,
  standing: Standing,
): { level: OrderedLevel | 'DA_ENVELOPE'; heard: boolean } => ({
  level: levelFor(facts, standing),
  heard: stillHears(facts, standing),
});

/** M7, 000 §9.4: agreed for the setting, of everybody whom the record is about. */
const isAgreedOfAll = ({ subjects, reference }: RecordFacts, { owner }: ItemRow): boolean =>
  subjects.length > 0 && subjects.every((subject) => subject?.agreed[owner]?.includes(reference) ?? false);

/**
 * One item of one record for one reader, from the text of F7 and F8. SEEN is disclosed; ABSENT looks exactly as though
 * nothing were held; WITHHELD is refused, and the reader may know that there is something.
 */
export const secondVerdict = (
  reader: Reader,
  contact: ContactFacts | null,
  record: RecordFacts,
  item: ItemRow,
): Verdict => {
  // M1: the owner reads its own, inside a contact or not.
  if (ownsItem(reader, item)) {
    if (!bindsToAnotherSetting(reader, record)) return ownVerdict(reader, contact?.circle ?? false, item);
    if (contact === null || !isAgreedOfAll(record, item)) return 'ABSENT';
  }
  return contact === null
    ? 'ABSENT'
    : disclosedVerdict({ reader, contact, record, item, role: roleOf(reader.role) });
};
