import type { Agency } from '@mash-hub/shared/disclosure';
import { aRequester, type Hub, type HubAnswer } from '../support/createHub';
import { fieldOf, household, linesOf } from './household';

const staff = {
  SOCIAL_CARE: aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER'),
  POLICE: aRequester('POLICE', 'POLICE_MASH_OFFICER'),
  HEALTH: aRequester('HEALTH', 'NAMED_NURSE'),
  EDUCATION: aRequester('EDUCATION', 'EDUCATION_OFFICER'),
  PROBATION: aRequester('PROBATION', 'PROBATION_OM_MASH'),
} as const;

/** Who asks the query that is measured: the Team Manager, in the decision circle, to whom the whole case is open. */
export const teamManager = staff.SOCIAL_CARE;

const agencies = Object.keys(staff) as readonly Agency[];

const done = ({ data, errors }: HubAnswer): Record<string, unknown> => {
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
};

const referral = {
  profile: 'COVENTRY',
  channel: 'PHONE',
  narrative: 'Marks on his back, and he is afraid to go home.',
  familyInformed: false,
  familyNotInformedReason: 'Could put him at risk',
  perceivedThreshold: 'S47',
  referrer: { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'School', contact: '01632 960111' },
  subjects: household.map(({ role, names, birthDate, addresses }) => ({ role, names, birthDate, addresses })),
};

/** Links everybody of the household to the agency's own record of them. */
const link = async (
  hub: Hub,
  agency: Agency,
  contact: string,
  subjects: readonly string[],
): Promise<void> => {
  const field = fieldOf[agency];
  const noun = `${field.slice(0, 1).toUpperCase()}${field.slice(1)}`;
  const open = `query($id: ID!) { contact(id: $id) { subjects { ${field}Match { status } } } }`;
  done(await hub.ask(staff[agency], open, { id: contact }));
  const confirm = `mutation($input: ConfirmMatchInput!) { confirm${noun}Match(input: $input) { status } }`;
  for (const [index, subject] of subjects.entries()) {
    const record = household[index]?.reference;
    done(await hub.ask(staff[agency], confirm, { input: { subject, record, reason: 'The same person.' } }));
  }
};

/**
 * A section 47 screening with an override on file, in which all five agencies have been asked and have linked all five
 * people. Answers with the id of the contact. Throws if a step is refused.
 */
export const openScreening = async (hub: Hub): Promise<string> => {
  for (const agency of agencies) await hub.load(agency, linesOf(agency));
  const submit =
    'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id subjects { id } } }';
  const submitted = done(
    await hub.ask(aRequester('EDUCATION', 'EDUCATION_OFFICER'), submit, { input: referral }),
  );
  const { id, subjects } = submitted.submitReferral as { id: string; subjects: { id: string }[] };
  const people = subjects.map((subject) => subject.id);

  const command = async (name: string, input: object): Promise<void> => {
    const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation($input: ${type}!) { ${name}(input: $input) { id } }`;
    done(await hub.ask(teamManager, text, { input: { contact: id, ...input } }));
  };
  await command('rateContact', { rag: 'RED', reason: 'Marks, and a named adult.' });
  await command('conveneStrategy', { attendees: agencies.map((agency) => ({ agency })) });
  await command('recordOverride', {
    ground: 'DELAY_SIGNIFICANT_HARM',
    subjects: people,
    reason: 'Delay about an allegation of significant harm.',
  });
  const partners = agencies.filter((agency) => agency !== 'SOCIAL_CARE');
  await command('commissionAssessment', { agencies: partners, reason: 'Marks on a child.' });
  for (const agency of agencies) await link(hub, agency, id, people);
  return id;
};
