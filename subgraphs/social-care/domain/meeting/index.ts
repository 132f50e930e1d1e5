export * from './meeting';
export { attendanceAt, isQuorate, type Attendance } from './attendance';
export { paperFor } from './paper';
export { meetingReaders, meetingRecorders, recordMeeting, type MeetingInput } from './recordMeeting';
export { urgencyOfMeeting } from './urgency';
