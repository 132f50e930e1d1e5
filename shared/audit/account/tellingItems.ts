import type { Agency } from '../../disclosure';

const strategy =
  'That there was a strategy discussion, or none, tells of suspicions nobody may be warned of.';
const domesticAbuse = 'Tells that somebody reported domestic abuse, and may endanger whoever did.';
const withoutAsking = 'Tells that information was shared without asking, and on which ground.';
const risk = 'Tells that somebody around the child is recorded as a risk to children.';
const exploitation = 'Tells of suspected exploitation, of which those who exploit must not learn.';
const whoReferred = 'Where it is missing, a member of the public referred.';
const called = 'Tells whoever shares the home that somebody in it called for help.';
const noted = 'Tells what an officer noted about somebody in the home, in confidence.';
const pregnancy = 'Of a young person it tells whoever acts for them of a pregnancy.';
const inConfidence = 'Of a young person it tells whoever acts for them where they sought help in confidence.';
const substances = 'Tells that somebody is known to a substance service.';
const flags = 'Flags stand for risks such as multi-agency public protection and domestic abuse.';
const neighbours = 'Tells that somebody complained of the household.';
const toldSchool = 'Tells that the child, or somebody who spoke for them, told the school of a worry.';

/**
 * Items whose bare name would tell whoever reads an account what it was about, each with the reason. A version handed
 * out names of them what {@link otherInformation} says and no more. Those whose existence is protected are not in it at
 * all. It is wide on purpose: for no agency does the general name stand for one thing.
 */
export const tellingItems: Readonly<Record<string, string>> = {
  'SOC-07': domesticAbuse,
  'SOC-12a': whoReferred,
  'SOC-14.ground': withoutAsking,
  'SOC-14.rationale': withoutAsking,
  'SOC-17.level': domesticAbuse,
  'SOC-17.form': domesticAbuse,
  'SOC-23.existence': risk,
  'SOC-23.offence': risk,
  'SOC-27.assessment': exploitation,
  'SOC-27.level': exploitation,
  'SOC-28': strategy,
  'SOC-36': pregnancy,
  'HOU-08': neighbours,
  'DAS-05.flag': domesticAbuse,
  'DAS-06': domesticAbuse,
  'SUB-01': substances,
  'POL-08': domesticAbuse,
  'POL-09': domesticAbuse,
  'POL-15': domesticAbuse,
  'POL-17': called,
  'POL-18': noted,
  'POL-21': withoutAsking,
  'POL-25.existence': risk,
  'POL-25.offence': risk,
  'POL-26': domesticAbuse,
  'POL-27': strategy,
  'HLT-15': inConfidence,
  'HLT-17': pregnancy,
  'HLT-18': pregnancy,
  'HLT-27.form': strategy,
  'HLT-27.marker': strategy,
  'EDU-16': toldSchool,
  'EDU-18': withoutAsking,
  'PRO-02': flags,
  'PRO-08': substances,
  'PRO-15': risk,
};

/** What a version handed out calls everything telling, by whose it is. */
export const otherInformation: Readonly<Record<Agency, string>> = {
  SOCIAL_CARE: 'Other information that children’s social care holds',
  POLICE: 'Other information that the police hold',
  HEALTH: 'Other information that health services hold',
  EDUCATION: 'Other information that schools and education services hold',
  PROBATION: 'Other information that probation and youth justice hold',
};

/**
 * Types of records that a version handed out may name where a record is about several people. INVARIANT: none of them
 * carries an item that is telling or protected in its existence; a type that is not here is not named.
 */
export const openTypes: ReadonlySet<string> = new Set([
  'SocialCareChronologyEntry',
  'SocialCareCaseNote',
  'SocialCareFamily',
  'SocialCareMissingEpisode',
  'EarlyHelp',
  'EarlyHelpSchoolMeetingNote',
  'HousingHomelessPresentation',
  'RecommendationRecord',
  'Consent',
  'RatingRecord',
  'RatingChangeRecord',
  'OversightRecord',
  'ContactDecision',
  'Person',
  'AgencyReturn',
  'PoliceHistory',
  'PoliceConviction',
  'PoliceChronologyEntry',
  'PoliceMissingEpisode',
  'HealthRegistration',
  'HealthEmergencyAttendance',
  'HealthAppointment',
  'HealthLetter',
  'HealthReferral',
  'HealthPrescription',
  'HealthDiagnosis',
  'HealthConsultation',
  'HealthCommunityRecord',
  'HealthChildHealthRecord',
  'HealthAmbulanceAttendance',
  'EducationEnrolment',
  'EducationAttendanceDetail',
  'EducationExclusion',
  'EducationManagedMove',
  'EducationSchoolMove',
  'EducationSpecialistInvolvement',
  'EducationWelfareInvolvement',
  'EducationProgress',
  'EducationOutOfArea',
  'ProbationOffence',
  'ProbationSupervision',
]);

/** Whether the bare name of an item would tell what it was about. */
export const isTelling = (item: string): boolean => Object.hasOwn(tellingItems, item);
