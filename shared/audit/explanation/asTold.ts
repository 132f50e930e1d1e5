import { gateOf, type Gate, type SubjectPermission } from '../../disclosure';
import type { DisclosureEntry } from '../../log';
import { stageOf } from '../account/accountEvent';

const behind = (gate: Gate, person: SubjectPermission): SubjectPermission =>
  person.level === 'NONE' ? { ...person, row: gate.rule, reasons: gate.reasons, facts: undefined } : person;

/**
 * An entry as its requester may be told of it: whoever has no part in the case learns by which gate it is shut, and neither
 * the row nor what that follows from, so that nothing worked out of it tells of rating, consent or ground. Pure.
 */
export const asTold = (entry: DisclosureEntry): DisclosureEntry => {
  const { basis, level, row } = entry;
  const { standing, ...contact } = basis?.contact ?? {};
  const stage = stageOf(entry);
  const gate = standing && stage !== null ? gateOf(stage, standing) : null;
  if (!basis?.contact || !gate) return entry;
  const people = basis.people.map((person) => behind(gate, person));
  return {
    ...entry,
    row: level === 'NONE' ? gate.rule : row,
    basis: { ...basis, people, contact: contact as typeof basis.contact },
  };
};
