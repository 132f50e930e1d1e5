/** `--quick`: fewer rounds, for a look in half a minute. */
export const isQuick = process.argv.includes('--quick');

/**
 * The environment of the processes that are measured: as in production, their files under the given directory, and
 * nothing reported to the vendor of @apollo/gateway, which costs time too.
 */
export const childEnvironment = (directory: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: 'true',
  TMPDIR: directory,
});
