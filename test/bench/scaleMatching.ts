import type { DemoUsers } from '@mash-hub/shared/development/demoUsers';
import type { HubClient } from '@mash-hub/shared/development/start/hubClient';

/** Somebody of whom nothing is known but two names, each of them borne by many. */
const sought = { role: 'MOTHER', names: [{ given: 'Grace', family: 'Dunmore' }] };

const referral = {
  profile: 'COVENTRY',
  idempotencyKey: 'scale-match',
  channel: 'PHONE',
  narrative: 'Heard crying at night; the neighbour knows the name of the mother only.',
  familyInformed: false,
  familyNotInformedReason: 'Nobody knows where they live now.',
  perceivedThreshold: 'S47',
  referrer: { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'School', contact: '01632 960151' },
  subjects: [
    { role: 'CHILD', names: [{ given: 'Leo', family: 'Dunmore' }], birthDate: '2018-05-04' },
    sought,
  ],
};

/** The candidates that health is shown for the people of the contact. */
export const candidatesQuery = `query Candidates($id: ID!) { contact(id: $id) { subjects { id
  healthMatch { status candidates { record score reasons } } } } }`;

/** A contact whose people health has been asked to look for. Answers with its id. */
export const matchingCase = async (
  hub: HubClient,
  { teamManager, safeguardingLead }: DemoUsers,
): Promise<string> => {
  const submit = `mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { id subjects { id } } }`;
  const { submitReferral } = await hub.ask(safeguardingLead, submit, { input: referral });
  const { id: contact, subjects } = submitReferral as { id: string; subjects: { id: string }[] };
  const steps: readonly (readonly [string, object])[] = [
    ['rateContact', { rag: 'RED', reason: 'A child cries at night.' }],
    [
      'recordOverride',
      {
        ground: 'DELAY_SIGNIFICANT_HARM',
        subjects: subjects.map(({ id }) => id),
        reason: 'Nobody can be asked before they are found.',
      },
    ],
    ['commissionAssessment', { agencies: ['HEALTH'], reason: 'Who are they?' }],
  ];
  for (const [name, more] of steps) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const input = { contact, idempotencyKey: `scale-${name}`, ...more };
    await hub.ask(teamManager, `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`, { input });
  }
  return contact;
};
