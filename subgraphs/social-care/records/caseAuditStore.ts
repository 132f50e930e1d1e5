import type { Connection } from 'mongoose';
import type { CaseAudit } from '../domain';
import { openAggregateStore } from './aggregateStore';

/** Sorts as text: by time, then by id. */
const placeOf = (at: Date, id = ''): string => `${at.toISOString()}|${id}`;

const keysOf = (audit: CaseAudit) => ({
  urgency: placeOf(audit.at, audit.id),
  profile: audit.profile,
  contact: audit.contact,
});

/** What auditors found, each audit by itself: beside the contacts, which it does not touch (feature 95). */
export const openCaseAuditStore = async (connection: Connection) => {
  const { documents, ...audits } = await openAggregateStore<CaseAudit, ReturnType<typeof keysOf>>(
    connection,
    {
      model: 'CaseAudit',
      collection: 'caseAudits',
      keysOf,
      keys: { profile: { type: String, required: true }, contact: { type: String, required: true } },
      indexes: [{ profile: 1, urgency: 1 }],
    },
  );

  /** Audits of an authority from one instant up to another, oldest first, one after the other (K16, K17). */
  async function* auditedBetween(profile: string, from: Date, to: Date): AsyncGenerator<CaseAudit> {
    const cursor = documents
      .find({ profile, urgency: { $gte: placeOf(from), $lt: placeOf(to) } })
      .sort({ urgency: 1 })
      .lean<{ aggregate: CaseAudit }>()
      .cursor();
    for await (const { aggregate } of cursor) yield aggregate;
  }

  return { ...audits, auditedBetween };
};

export type CaseAuditStore = Awaited<ReturnType<typeof openCaseAuditStore>>;
