import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const emergencyAttendanceLine = z.strictObject({
  site: z.string().max(200).nullable().default(null),
  reason: z.string().max(2000).nullable().default(null),
  findings: z.string().max(20000).nullable().default(null),
});

/** An attendance at an emergency department, of this trust or of another hospital (R99). */
export const emergencyAttendance: RecordKind<z.infer<typeof emergencyAttendanceLine>> = {
  name: 'EMERGENCY_ATTENDANCE',
  type: 'HealthEmergencyAttendance',
  field: 'emergencyAttendances',
  touchPoint: { field: 'attendedAt', kind: 'EMERGENCY_ATTENDANCE' },
  line: emergencyAttendanceLine,
  schema: recordSchema({ site: String, reason: String, findings: String }),
  toPublished: ({ date, content }) => ({ ...content, attendedAt: date }),
};

const ambulanceAttendanceLine = z.strictObject({
  findings: z.string().max(20000).nullable().default(null),
  conveyedTo: z.string().max(200).nullable().default(null),
});

/** An ambulance call-out, obtained through the health partner. */
export const ambulanceAttendance: RecordKind<z.infer<typeof ambulanceAttendanceLine>> = {
  name: 'AMBULANCE_ATTENDANCE',
  type: 'HealthAmbulanceAttendance',
  field: 'ambulanceAttendances',
  line: ambulanceAttendanceLine,
  schema: recordSchema({ findings: String, conveyedTo: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const appointmentLine = z.strictObject({
  clinic: z.string().max(200).nullable().default(null),
  outcome: z.enum(['BOOKED', 'ATTENDED', 'DID_NOT_ATTEND', 'WAS_NOT_BROUGHT', 'CANCELLED']),
});

/** An outpatient appointment and what became of it. */
export const appointment: RecordKind<z.infer<typeof appointmentLine>> = {
  name: 'APPOINTMENT',
  type: 'HealthAppointment',
  field: 'appointments',
  line: appointmentLine,
  schema: recordSchema({ clinic: String, outcome: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const letterLine = z.strictObject({
  sender: z.string().max(200).nullable().default(null),
  text: z.string().max(20000),
});

/** A discharge or clinic letter, whole. */
export const letter: RecordKind<z.infer<typeof letterLine>> = {
  name: 'LETTER',
  type: 'HealthLetter',
  field: 'letters',
  line: letterLine,
  schema: recordSchema({ sender: String, text: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
