import { bindsToAnotherSetting } from './ownVerdict';
import type { Person, Question } from './question';

/** A setting reads what was agreed for it, and everything its level gives while a strategy discussion runs (000 §9.4). */
const settingMayRead = ({ reader, contact, record, item }: Question, { permission }: Person): boolean => {
  if (reader.establishment === undefined || contact.stage === 'STRATEGY') return true;
  return permission?.agreed[item.owner]?.includes(record.reference) ?? false;
};

/** M7: the purpose limits of an item: refusals that nobody should ask about. */
export const meetsPurpose = (question: Question, person: Person): boolean => {
  const { item, reader, record } = question;
  const { agencies, roles, sameEstablishment } = item.onlyTo ?? {};
  if (item.neverTo?.includes(reader.agency) === true) return false;
  if (agencies?.includes(reader.agency) === false) return false;
  if (roles?.includes(reader.role) === false) return false;
  const inThatSetting = reader.establishment !== undefined && !bindsToAnotherSetting(reader, record);
  if (sameEstablishment === true && !inThatSetting) return false;
  return settingMayRead(question, person);
};

/** M7: content goes to those on the release and to the circle; some only with the person's own consent (R227, SUB-02). */
export const meetsRecipient = (question: Question, person: Person, innerCircle: boolean): boolean => {
  const { item, reader, contact } = question;
  const consent = person.permission?.consent;
  // What triage hears counts like a headline: being at the table is enough (F4).
  const isContent = item.tier !== 'HEADLINE' && person.depth !== 'ENVELOPE';
  if (isContent && !innerCircle && !contact.recipient) return false;
  if (item.needsConsent !== undefined && consent !== item.needsConsent) return false;
  return !(reader.role === 'SUBSTANCE_WORKER' && item.owner === 'POLICE') || consent === 'GIVEN';
};
