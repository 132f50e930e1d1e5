import { isOwnStaffOf } from '@mash-hub/shared/disclosure';
import type { GrantFacts } from '@mash-hub/shared/grant';
import type { AgencyContext } from '@mash-hub/shared/subgraph';
import { alertsTo, childrenOf, type Contact } from '../domain';
import type { TaskStore } from '../records/taskStore';

interface Read {
  readonly contact: Contact;
  readonly facts: GrantFacts;
}

const forWantOfABasis: readonly string[] = ['NO_CONSENT', 'OVERRIDE_RECORD_REQUIRED'];

/** The row by which a child of a RED contact was refused; null where nobody was, or the contact is not RED any more. */
const refusedRow = ({ contact, facts }: Read): string | null => {
  if (contact.ratings.at(-1)?.rag !== 'RED' || contact.decision !== null) return null;
  const children = new Set(childrenOf(contact).map(({ id }) => id));
  const refused = facts.subjects.find(
    ({ subject, level, reasons }) =>
      children.has(subject) &&
      (level === 'NONE' || level === 'HEADLINE' || reasons.some((one) => forWantOfABasis.includes(one))),
  );
  return refused?.row ?? null;
};

/**
 * F11: refusing too much is a risk too, so every denial on a RED case is put before the Team Manager: once for each
 * contact, requester’s role and reason. What was read is answered even where the task cannot be written.
 */
export const raiseDenials = async (
  { requester, now, dependencies: { logger } }: AgencyContext,
  tasks: TaskStore,
  reads: readonly Read[],
): Promise<void> => {
  if (isOwnStaffOf('SOCIAL_CARE', requester)) return;
  for (const read of reads) {
    const row = refusedRow(read);
    if (row === null) continue;
    const { id, reference, version } = read.contact;
    const { agency, role } = requester;
    const occasion = { kind: 'DENIAL_ON_RED', cause: `${agency}:${role}:${row}`, at: now } as const;
    const reason = `${agency} (${role}) was refused information on a RED contact (${row}): is that right?`;
    const alerts = alertsTo([{ agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER', sub: null }], {
      ...occasion,
      reason,
      rule: 'F11',
    }).map((alert) => ({ ...alert, key: `${occasion.kind}|${occasion.cause}` }));
    await tasks
      .raise({ source: 'denials', aggregate: id, version, contact: id, reference }, alerts)
      .catch((error: unknown) => {
        logger.error({ err: error, contact: id }, 'a denial could not be put before the Team Manager');
      });
  }
};
