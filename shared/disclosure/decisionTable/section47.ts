import type { DecisionRow } from './decisionRow';

const everything = {
  stage: 'S47',
  level: 'FULL',
  withRestriction: 'LESS_RESTRICTED',
  reason: null,
} as const;

/** Consent is not required at section 47, but that it was not had must be recorded, with the ground. */
const untilRecorded = {
  stage: 'S47',
  override: false,
  level: 'HEADLINE',
  withRestriction: 'MARKER_ONLY',
  reason: 'OVERRIDE_RECORD_REQUIRED',
  prompt: 'RECORD_OVERRIDE',
  basis: 'proposal',
  source: 'consent not required at S47 (002 §4.3) but reason must be recorded (000 §4.6; 003)',
} as const;

const groundAndLevel = '000 §4.6 / 002 §4.3 / 003 Initial screening (ground) + 000 §11 (level)';

/** Domain F6, DT01–DT10: suspected significant harm. */
export const section47: readonly DecisionRow[] = [
  {
    id: 'DT01',
    ...everything,
    consent: 'GIVEN',
    override: true,
    basis: 'seed',
    because:
      'A section 47 enquiry sees everything; the ground stays on file beside the consent and changes nothing.',
    source: '000 §11',
  },
  {
    id: 'DT02',
    ...everything,
    consent: 'GIVEN',
    override: false,
    basis: 'seed',
    because: 'Where significant harm is suspected, everybody in the enquiry works from the whole picture.',
    source: '000 §11',
  },
  {
    id: 'DT03',
    ...everything,
    consent: 'REFUSED',
    override: true,
    basis: 'derived',
    because: 'A refusal does not stop the enquiry once the manager has written down why harm outweighs it.',
    source: groundAndLevel,
  },
  {
    id: 'DT04',
    ...untilRecorded,
    consent: 'REFUSED',
    because: 'The family said no and nobody has yet recorded why it is right to share all the same.',
  },
  {
    id: 'DT05',
    ...everything,
    consent: 'NOT_SOUGHT',
    override: true,
    basis: 'derived',
    because: 'Asking first could raise the risk or lose time, and the ground on file says so.',
    source: groundAndLevel,
  },
  {
    id: 'DT06',
    ...untilRecorded,
    consent: 'NOT_SOUGHT',
    because: 'Not asking the family may well be right, but the reason for not asking is missing.',
  },
  {
    id: 'DT07',
    ...everything,
    consent: 'WITHDRAWN',
    override: true,
    basis: 'proposal',
    because:
      'The family took its consent back, and the ground recorded for the child’s safety carries the enquiry on.',
    source: 'R228; 000 §4.6, §11',
  },
  {
    id: 'DT08',
    ...untilRecorded,
    consent: 'WITHDRAWN',
    because: 'Consent is gone, and the manager must say at once whether a ground takes its place.',
  },
  {
    id: 'DT09',
    ...everything,
    consent: 'UNOBTAINABLE',
    override: true,
    basis: 'derived',
    because: 'Nobody could be reached to ask, and the recorded ground stands in for the answer.',
    source: groundAndLevel,
  },
  {
    id: 'DT10',
    ...untilRecorded,
    consent: 'UNOBTAINABLE',
    because: 'Failed attempts to ask are not consent, and no ground has been recorded in its place.',
  },
];
