import type { Weaknesses } from './weakness';

const loaders = 'subgraphs/social-care/dist/loaders/index.js';
const standing = 'subgraphs/social-care/dist/domain/standing.js';
const visiblePage = 'subgraphs/social-care/dist/resolvers/visiblePage.js';
const commands = 'subgraphs/social-care/dist/commands.js';
const corrections = 'shared/dist/subgraph/corrections/correctionService.js';
const restrictions = 'shared/dist/subgraph/restrictions/restrictionService.js';

/** Mistakes by which somebody learns that there is something, or whose it is. */
export const inferenceWeaknesses = {
  'contact-by-id': {
    file: loaders,
    find: 'contact && mayKnow(contact)',
    weak: 'contact',
    why: 'Whoever knows the id of a contact may read it.',
  },
  'list-unfiltered': {
    file: visiblePage,
    find: 'isVisible(aggregate)',
    weak: 'true',
    why: 'A list shows what its keys find, whoever asks.',
  },
  'list-end-cursor': {
    file: visiblePage,
    find: '{ hasNextPage: false, endCursor: end }',
    weak: '{ hasNextPage: false, endCursor: place }',
    why: 'The cursor of a page is that of the last one looked at, not of the last one shown.',
  },
  'list-has-next-page': {
    file: visiblePage,
    find: 'passed > mostPassedOver',
    weak: 'true',
    why: 'Whether there is more is asked before what may not be seen is taken out.',
  },
  'tray-beside-the-contact': {
    file: 'subgraphs/social-care/dist/resolvers/requestTray.js',
    find: '(0, publishedRequest_1.seesRequest)(context, reading, request)',
    weak: 'true',
    why: 'The work tray does not ask whether the contact itself would show the request.',
  },
  'task-of-somebody-else': {
    file: 'subgraphs/social-care/dist/resolvers/taskResolver.js',
    find: '!(0, taskStore_1.traysSeenBy)(requester).includes(task.tray)',
    weak: 'false',
    why: 'Whoever knows the id of a task may say that it is done.',
  },
  'tray-of-the-agency': {
    file: 'subgraphs/social-care/dist/records/taskStore.js',
    find: "person.establishment === undefined && (0, disclosure_1.roleOf)(role).own !== 'NONE'",
    weak: 'true',
    why: 'What is for the whole agency is for everybody whom it employs.',
  },
  'referrals-of-a-namesake': {
    file: standing,
    find: 'referrer.agency === agency',
    weak: 'true',
    why: 'A referrer is known by the name of the account alone, whatever agency it is in.',
  },
  'corrections-of-others': {
    file: corrections,
    find: '{ audiences: (0, readers_1.readerKeyOf)(context.agency, context.requester) }',
    weak: '{}',
    why: 'Corrections are listed to everybody who asks.',
  },
  'corrections-made': {
    file: corrections,
    find: '!(0, recordKeepers_1.isRecordKeeper)(context.agency, context.requester)',
    weak: 'false',
    why: 'What an agency has corrected, with records and reasons, is listed to everybody.',
  },
  'correction-exists': {
    file: corrections,
    find: '!stored?.audiences.includes((0, readers_1.readerKeyOf)(agency, requester))',
    weak: '!stored',
    why: 'Whoever knows the id of a correction may acknowledge it.',
  },
  'correction-of-a-colleague': {
    file: 'shared/dist/subgraph/corrections/correctionView.js',
    find: '[...new Set(items.map(({ item }) => item))] :',
    replace: '[...new Set(items.map(({ item }) => item))] : §on ? items.map(({ item }) => item) :',
    why: 'A correction says to all colleagues what one of them was told.',
  },
  candidates: {
    file: 'shared/dist/subgraph/matching/matchView.js',
    find: '!(0, recordKeepers_1.isRecordKeeper)(context.agency, context.requester)',
    weak: 'false',
    why: 'Everybody of the agency sees whom a person is taken for.',
  },
  'forbidden-where-there-is-one': {
    file: commands,
    find: "throw (0, errors_1.hubError)('NOT_FOUND', { field: home.field })",
    replace: `throw (0, errors_1.hubError)(§on && (await context.contacts?.load(target.id)) ? 'FORBIDDEN' : 'NOT_FOUND', { field: home.field })`,
    why: 'What somebody may not know of is refused, what is not there is not found.',
  },
  'more-work-where-there-is-one': {
    file: loaders,
    find: 'const contact = await context.contacts.load(id);',
    replace: `§sound if (§on && contact) await (0, recentContacts_1.recentContactsOf)(context, contact);`,
    why: 'More is read of a contact before it is asked whether the requester may know of it.',
  },
  'key-of-somebody-else': {
    file: 'subgraphs/social-care/dist/domain/idempotency.js',
    find: '[agency, sub, key]',
    weak: '[key]',
    why: 'An idempotency key is kept without its sender.',
  },
  'key-of-a-colleague': {
    file: restrictions,
    find: 'one.by.sub === sender',
    weak: 'true',
    why: 'A key of a restriction is compared without its sender.',
  },
  'return-of-another-agency': {
    file: 'subgraphs/social-care/dist/resolvers/publishedRequest.js',
    find: 'requester.agency === request.agency',
    weak: 'true',
    why: 'A request to one agency is shown to all that were asked.',
  },
} as const satisfies Weaknesses;
