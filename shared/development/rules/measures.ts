import type { Rule } from './rule';

/** What is counted, and how (K1–K30; K30 is the hub’s own). */
export const measures: readonly Rule[] = [
  { id: 'K1', text: 'Contacts, by referring agency and month.', source: '002 App E 1; 001' },
  { id: 'K2', text: 'Conversion: referrals ÷ contacts × 100.', source: '002 App E 1; 001 (17.5 %)' },
  { id: 'K3', text: 'Diversion: early-help outcomes ÷ contacts × 100.', source: '001 (16 %)' },
  {
    id: 'K4',
    text: 'Completed assessments: contacts that reached referral and had an assessment ÷ contacts × 100.',
    source: '001',
  },
  {
    id: 'K5',
    text: 'Domestic-abuse notices: contacts about domestic abuse from the police, counted.',
    source: '001',
  },
  {
    id: 'K6',
    text: 'Domestic-abuse conversion and early help: either outcome ÷ domestic-abuse contacts.',
    source: '001',
  },
  { id: 'K7', text: 'Presenting issues: contacts by issue.', source: '002 App E 2; 001' },
  { id: 'K8', text: 'Category of risk: contacts by colour, BLUE included.', source: '002 App E 3' },
  {
    id: 'K9',
    text: 'Rating changes: every pair of colours, to and from BLUE included, counted.',
    source: '002 App E 3; widened [P]',
  },
  {
    id: 'K10',
    text: 'Timeliness: decided within target ÷ all, by colour; the targets are the authority’s.',
    source: '002 App E 4; 000 §7; 003; 004',
  },
  {
    id: 'K11',
    text: 'Partners’ response: up to 4 h, over 4 to 7 h, over 7 to 15 h and over 15 h, each ÷ all × 100.',
    source: '002 App E 4',
  },
  { id: 'K12', text: 'Outcomes: counted by outcome, for contacts and for referrals.', source: '002 App E 5' },
  {
    id: 'K13',
    text: 'Repeat referrals: children re-referred within the authority’s window ÷ children referred.',
    source: '002 App E 6; 000 §8.3; 003 QA',
  },
  {
    id: 'K14',
    text: 'Feedback: letters sent on time ÷ letters due, and feedback that referrers returned.',
    source: '002 App E 7, 11; 001; 004',
  },
  {
    id: 'K15',
    text: 'Referral quality by agency: referrals with consent status recorded ÷ referrals, and the completeness score.',
    source: '002 App E 8; 001 Good referrals',
  },
  { id: 'K16', text: 'Decision quality: audited decisions upheld ÷ audited.', source: '002 App E 9–10' },
  { id: 'K17', text: 'Audit results, by cycle, theme and agency.', source: '002 App E 10; 003 QA (weekly)' },
  { id: 'K18', text: 'Referrers’ satisfaction, from their feedback.', source: '002 App E 11' },
  {
    id: 'K19',
    text: 'Early help: contacts by agency, issue, category and outcome; requests that should have been statutory ÷ requests.',
    source: '002 App E Early Help',
  },
  { id: 'K20', text: 'First response within 24 hours ÷ all contacts.', source: '000 §1.0; 001' },
  {
    id: 'K21',
    text: 'Undecided at the end of the day: decisions open at closing; the target is none.',
    source: '003',
  },
  {
    id: 'K22',
    text: 'BwD’s timescales: 72 h decision, 24 h oversight, allocation, family support steps and Cafcass, each kept ÷ all.',
    source: '003 Timescales',
  },
  { id: 'K23', text: 'Escalations, and how many were upheld.', source: '003 QA' },
  {
    id: 'K24',
    text: 'Attendance and late returns by agency ÷ requests.',
    source: '002 App D (attendance), App A',
  },
  {
    id: 'K25',
    text: 'Inappropriate and repeat referrals: trend against the baseline, which should fall.',
    source: '000 §1.0; 003',
  },
  {
    id: 'K26',
    text: 'Disclosure: releases by level, denials by reason, overrides by ground, restrictions, and override records overdue.',
    source: '[P]',
  },
  {
    id: 'K27',
    text: 'Three or more contacts in 12 months: how many children, and the share whose pattern was addressed.',
    source: '002',
  },
  { id: 'K28', text: 'Operation Encompass: notices sent before 10:00 ÷ notices due.', source: '002 §7.5' },
  {
    id: 'K29',
    text: 'Missing and exploitation: victims whose risk rises or falls, and themes, counted.',
    source: '002 App C',
  },
  {
    id: 'K30',
    text: 'Emergency access: openings per 1,000 contacts, by agency and role, reviewed in time, found not justified.',
    source: '[P]',
  },
];
