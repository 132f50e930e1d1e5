import type { RecordKind } from '@mash-hub/shared/subgraph';
import {
  carerAssessmentRequest,
  dvrim,
  exploitationAssessment,
  privateFostering,
} from './records/assessments';
import { socialCareCase } from './records/case';
import { earlyHelp, schoolMeetingNote } from './records/earlyHelp';
import { family } from './records/family';
import { caseNote, chronology, domesticAbuseHistory, otherAuthorityRecord } from './records/history';
import { communitySafetyRecord, homelessPresentation, homelessYoungPerson, housing } from './records/housing';
import { adultSocialCareContact, fireServiceContact, missingEpisode, unbornAlert } from './records/notices';
import { mappaNote, positionOfTrust } from './records/protected';
import {
  adviserConcern,
  conference,
  domesticAbuseService,
  programmeAttendance,
  safetyPlan,
  substanceService,
} from './records/services';

/** What social care imports, beside people: each kind says how a line is read and how a record is published. */
export const kinds: readonly RecordKind[] = [
  socialCareCase,
  family,
  chronology,
  caseNote,
  domesticAbuseHistory,
  otherAuthorityRecord,
  dvrim,
  privateFostering,
  positionOfTrust,
  exploitationAssessment,
  adultSocialCareContact,
  fireServiceContact,
  carerAssessmentRequest,
  missingEpisode,
  mappaNote,
  unbornAlert,
  earlyHelp,
  schoolMeetingNote,
  housing,
  homelessPresentation,
  homelessYoungPerson,
  communitySafetyRecord,
  domesticAbuseService,
  safetyPlan,
  programmeAttendance,
  conference,
  adviserConcern,
  substanceService,
] as readonly RecordKind[];
