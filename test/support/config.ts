/** A MongoDB server to run the store's contract against; without one, the embedded store. */
export const storeUrl: string | undefined = process.env.STORE_URL === '' ? undefined : process.env.STORE_URL;

/** Where the generated tests begin: another value gives other cases; every test that uses it prints it. */
export const testSeed = Number(process.env.TEST_SEED ?? '20261122');

/** What the hubs of the tests say about themselves: nothing, unless somebody is looking for a fault. */
export const testLogLevel = process.env.TEST_LOG === '1' ? 'error' : 'silent';

/**
 * Whether every hub of the tests replays its five logs before it closes, and fails where one disagrees: a look now and
 * then. Suites that stop an agency, write to a store themselves or plant entries in a log are not meant by it.
 */
export const replaysAtClose = process.env.TEST_REPLAY === '1';
