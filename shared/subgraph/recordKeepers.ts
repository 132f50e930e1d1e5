import { roleNames, roleOf, type Agency, type Role } from '../disclosure';

/** Whoever reads everything of the agency's own, or of the service that it carries: a provider (R232, B1). */
export const providers = (agency: Agency): readonly Role[] =>
  roleNames.filter((role) => {
    const row = roleOf(role);
    return row.agency === agency && row.own === 'FULL' && role !== 'DSL';
  });

/** Who keeps an agency's records: not its administrators, nor staff of one setting, nor of a carried service. */
export const recordKeepers = (agency: Agency): readonly Role[] =>
  providers(agency).filter((role) => roleOf(role).service === undefined);

/** Whether somebody keeps an agency's records. */
export const isRecordKeeper = (
  agency: Agency,
  person: { readonly agency: Agency; readonly role: Role },
): boolean => person.agency === agency && recordKeepers(agency).includes(person.role);
