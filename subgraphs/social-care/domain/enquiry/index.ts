export * from './enquiry';
export { enquiryAlertsOf } from './alerts';
export { answerEnquiry, type EnquiryAnswerInput, type FoundCase } from './answerEnquiry';
export { deadlineOfEnquiry, urgencyOfEnquiry, type EnquiryDeadline } from './enquiryDeadline';
export { recordEnquiry, type EnquiryInput } from './recordEnquiry';
export { enquiryReaders } from './reach';
