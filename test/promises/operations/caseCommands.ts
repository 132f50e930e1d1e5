import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import { at, dataOf, listAt } from '../../support/aCase';
import type { Hub } from '../../support/createHub';
import type { CaseModel, Seat } from './caseModel';
import { keepers, type Referred } from './caseSteps';
import { cast } from './cast';
import { recordId, recordsOf, school } from './family';

/** The agencies that are asked beside social care. */
export const partners = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'] as const;

/** Who sits in the strategy discussion. */
export const seats: readonly Seat[] = [
  { agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER' },
  { agency: 'POLICE' },
  { agency: 'HEALTH' },
  { agency: 'EDUCATION', role: 'DSL', establishment: school },
];

/** Rates a contact, for now or as it will be decided. */
export const rate = (contact: Referred, rag: string, threshold: string, confirm = false) =>
  contact.does(cast.manager, 'rateContact', { rag, threshold, confirm, reason: 'On what was told.' });

/** Asks partners for what they hold. */
export const commission = (contact: Referred, agencies: readonly Agency[] = partners) =>
  contact.does(cast.manager, 'commissionAssessment', { agencies, reason: 'Shoes in bed.' });

/** What each agency’s own form says, about the people whom it was asked about. */
const formOf = (agency: Agency, asked: readonly string[]): object => {
  const systems = ['CHILD_HEALTH', 'PAPER'];
  const looked = asked.map((subject) => ({ subject, systems, checkedBackTo: '2019-01-01' }));
  const olderMatterReason = 'It began then.';
  const recommendedActions = ['REVIEW', 'SPECIALIST_REFERRAL'];
  const forms: Readonly<Partial<Record<Agency, object>>> = {
    POLICE: {
      crime: true,
      ragSuggestion: 'AMBER',
      policeResearch: { reference: 'CR/77', nationalComputer: true, nationalDatabase: true },
    },
    HEALTH: {
      thresholdView: 'CHILD_AND_FAMILY',
      healthProforma: { people: looked, recommendedActions, olderMatterReason },
    },
    PROBATION: {
      nameChecks: asked.map((subject) => ({ subject, probation: 'CURRENT', youthJustice: 'NO_MATCH' })),
    },
  };
  return forms[agency] ?? {};
};

/** Agencies answer, each with its own form. */
export const answer = async (
  hub: Hub,
  contact: Referred,
  agencies: readonly Agency[],
  nominated: readonly string[] = [],
) => {
  const query =
    'query($id: ID!) { contact(id: $id) { informationRequests { id agency people { subject } } } }';
  const asked = dataOf(await hub.ask(cast.manager, query, { id: contact.model.id }));
  for (const request of listAt(asked, 'contact', 'informationRequests')) {
    const agency = String(at(request, 'agency')) as Agency;
    if (!agencies.includes(agency)) continue;
    await contact.does(keepers[agency], 'submitReturn', {
      request: at(request, 'id'),
      noRecord: false,
      concernHeld: true,
      analysis: `What ${agency} holds bears on the child.`,
      visibilityAccepted: true,
      nominated: nominated.flatMap((one) =>
        one.startsWith(`${agency} `) ? [one.slice(agency.length + 1)] : [],
      ),
      ...formOf(
        agency,
        listAt(request, 'people').map((one) => String(at(one, 'subject'))),
      ),
    });
  }
};

/** The Team Manager decides as rated. */
export const decide = async (
  contact: Referred,
  rag: string,
  threshold: string,
  missingAgencies: readonly Agency[] = [],
) => {
  await rate(contact, rag, threshold, true);
  const rationale = 'Shoes in bed, and what was gathered.';
  await contact.does(cast.manager, 'decide', { outcome: 'As rated', threshold, rationale, missingAgencies });
};

/** Records in the words of a command. */
export const references = (list: readonly string[]) =>
  list.map((one) => ({ agency: one.slice(0, one.indexOf(' ')), reference: one.slice(one.indexOf(' ') + 1) }));

/** Releases to recipients, with what was agreed for settings. */
export const release = (
  contact: Referred,
  recipients: CaseModel['releases'],
  agreed: readonly string[] = [],
) => contact.does(cast.manager, 'releaseDisclosure', { recipients, agreed: references(agreed) });

/** The four partners, the school, the area team, and housing. */
export const toPartners = (level: 'SUMMARY' | 'RELEVANT' | 'FULL'): CaseModel['releases'] => [
  ...partners.map((agency) => ({ agency, level })),
  { agency: 'EDUCATION', role: 'DSL', establishment: school, level },
  { agency: 'SOCIAL_CARE', role: 'LOCALITY_TM', level },
  { agency: 'SOCIAL_CARE', role: 'HOUSING_OFFICER', level: 'SUMMARY' },
];

/** Every other record of each agency: what is marked, and what is agreed for the school. */
export const everyOther = (from: 0 | 1): readonly string[] =>
  agencyNames.flatMap((agency) =>
    recordsOf(agency).flatMap((line, index) => (index % 2 === from ? [`${agency} ${recordId(line)}`] : [])),
  );
