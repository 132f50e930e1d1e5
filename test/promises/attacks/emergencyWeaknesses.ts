import type { Weaknesses } from './weakness';

const access = 'subgraphs/social-care/dist/domain/emergencyAccess.js';
const commands = 'subgraphs/social-care/dist/domain/emergency.js';

/** Mistakes by which a broken glass opens more than one person, to more than one practitioner, or for longer (BG1). */
export const emergencyWeaknesses = {
  'emergency-of-a-colleague': {
    file: access,
    find: 'by.sub === sub',
    weak: 'true',
    why: 'What one of an agency opened is open to all who work there in that role.',
  },
  'emergency-in-another-role': {
    file: access,
    find: 'by.role === requester.role',
    weak: 'true',
    why: 'An emergency goes with the person, whatever they sign on as.',
  },
  'emergency-in-a-setting': {
    file: access,
    find: 'requester.establishment === undefined',
    weak: 'true',
    why: 'An emergency goes with the person, into a setting too.',
  },
  'emergency-without-end': {
    file: access,
    find: 'now < emergency.endsAt',
    weak: 'true',
    why: 'An emergency runs until somebody ends it.',
  },
  'emergency-tells-everybody-whom': {
    file: access,
    find: 'actors_1.toldOfEmergencies.includes(role)',
    weak: 'true',
    why: 'While somebody is open, whoever asks is told that there is such a contact, and whom to look for.',
  },
  'emergency-tells-of-the-contact': {
    file: 'subgraphs/social-care/dist/resolvers/subjectResolver.js',
    find: '(0, domain_1.soughtBy)(contact, requester, now).includes(subject.id)',
    weak: '(0, domain_1.soughtBy)(contact, requester, now).length > 0',
    why: 'While one person is open, everybody in the contact is looked for.',
  },
  'emergency-of-the-contact': {
    file: access,
    find: 'one.subject === subject && (0, exports.isBy)(one, opener)',
    weak: '(0, exports.isBy)(one, opener)',
    why: 'An emergency opens the whole contact.',
  },
  'emergency-ended-early': {
    file: access,
    find: "emergency.closedAt === null && emergency.review?.finding !== 'NOT_JUSTIFIED'",
    weak: 'true',
    why: 'The clock alone ends an emergency, neither its opener nor its review.',
  },
  'emergency-reviewed-by-its-opener': {
    file: commands,
    find: 'found.by.sub === act.by.sub',
    weak: 'false',
    why: 'Any manager reviews an emergency, whoever opened it.',
  },
  'emergency-after-a-finding': {
    file: commands,
    find: "one.review?.finding === 'NOT_JUSTIFIED'",
    weak: 'false',
    why: 'What a review found has no consequence for the next opening.',
  },
  'emergency-in-a-new-contact': {
    file: commands,
    find: '[contact, ...input.recent]',
    weak: '[contact]',
    why: 'What a review found is forgotten with the contact.',
  },
  'emergency-hour-begun-anew': {
    file: commands,
    find: 'hourOf(contact, subject, act)',
    weak: 'act.at',
    why: 'Each opening has an hour of its own.',
  },
  'review-said-to-be-done': {
    file: 'subgraphs/social-care/dist/resolvers/taskResolver.js',
    find: 'command !== undefined',
    weak: 'false',
    why: 'Whoever has a task in their tray may say that it is done.',
  },
} as const satisfies Weaknesses;
