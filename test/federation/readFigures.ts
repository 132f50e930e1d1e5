import { aRequester, type Hub } from '../support/createHub';
import { dataOf } from './aFamily';

const auditor = aRequester('SOCIAL_CARE', 'QA_AUDITOR');
const period = (profile: string): string =>
  `profile: ${profile}, from: "2026-10-01T00:00:00Z", to: "2026-12-01T00:00:00Z"`;

/** Measures, a sample and audits: what the management group and auditors read (G1, G3). */
export const readFigures = async (hub: Hub, contact: string): Promise<void> => {
  const audit = { contact, theme: 'DECISION', upheld: true, note: 'Clear reasons.', agencies: [] };
  const input = { ...audit, idempotencyKey: 'an-audit-1' };
  const record = `mutation($input: RecordCaseAuditInput!) { recordCaseAudit(input: $input) { id } }`;
  dataOf(await hub.ask(auditor, record, { input }));
  const figures = ['COVENTRY', 'WALSALL'].map((profile) => `${profile}: measures(${period(profile)}) { id }`);
  const sample = `auditSample(${period('COVENTRY')}, by: AGENCY) { key }`;
  const audits = `caseAudits(${period('COVENTRY')}) { id }`;
  dataOf(await hub.ask(auditor, `query { ${figures.join(' ')} ${sample} ${audits} }`));
};
