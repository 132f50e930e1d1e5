import { z } from 'zod';
import { settingsIn, WrongSettings } from '../http/settings';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  HOST: z.string().default('127.0.0.1'),
  STORE_URL: z.string().startsWith('mongodb').optional(),
  DATA_DIRECTORY: z.string().default('.data'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_JWKS_URL: z.url().optional(),
  GRANT_KEYS_URL: z.url().default('http://127.0.0.1:4001/.well-known/jwks.json'),
  GRANT_SIGNING_KEYS: z.string().optional(),
  LOG_SIGNING_KEYS: z.string().optional(),
  WITNESSES: z.string().default(''),
  WITNESS_KEYS: z.string().default(''),
  CHECKPOINT_EVERY_MS: z.coerce.number().int().min(1000).optional(),
  NODE_ENV: z.string().default('development'),
  HUB_TEST: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** Another agency’s subgraph, to witness this one’s log and have its own witnessed. */
export interface WitnessPeer {
  /** The name of its service, `police`. */
  readonly service: string;
  readonly url: string;
}

/** How one subgraph process is set up. */
export interface SubgraphConfig {
  readonly port: number;
  readonly host: string;
  /** A real MongoDB; without it the embedded store under the data directory. */
  readonly storeUrl: string | undefined;
  readonly dataDirectory: string;
  /** An OpenID Connect provider; without it the development issuer, which production refuses. */
  readonly oidcIssuer: string | undefined;
  /** Its key set, where it offers no discovery. */
  readonly oidcKeysUrl?: string | undefined;
  readonly grantKeysUrl: string;
  readonly grantSigningKeys: string | undefined;
  /** Private keys of the log’s checkpoints as a JWK set; without them a key file under the data directory. */
  readonly logSigningKeys?: string | undefined;
  /** The other agencies; without any, checkpoints are signed by the log alone. The own service may be among them. */
  readonly witnesses?: readonly WitnessPeer[];
  /** Their verifier keys, if they are not to be pinned on first use. */
  readonly witnessKeys?: readonly string[];
  /** How often a checkpoint is made of a log that has grown; each minute unless given. */
  readonly checkpointEveryMs?: number | undefined;
  /** How long one witness may take; three seconds unless given. */
  readonly witnessTimeoutMs?: number;
  readonly production: boolean;
  /** A settable clock at `PUT /test/clock`; refused in production. */
  readonly testClock: boolean;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
}

/** `police=http://…,health=…`. Throws, naming the variable, for what does not read so. */
const witnessesIn = (text: string): readonly WitnessPeer[] =>
  listed(text).map((part) => {
    const [service = '', ...url] = part.split('=');
    if (service === '' || !URL.canParse(url.join('=')))
      throw new WrongSettings('WITNESSES is a list of name=address');
    return { service, url: url.join('=') };
  });

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Reads the environment once. Throws WrongSettings, naming the variable, when a value makes no sense. */
export const readSubgraphConfig = (defaultPort: number): SubgraphConfig => {
  const env = settingsIn(environment, process.env);
  const production = env.NODE_ENV === 'production';
  if (production && env.HUB_TEST === '1') throw new WrongSettings('HUB_TEST is refused in production');
  if (production && !env.OIDC_ISSUER) throw new WrongSettings('OIDC_ISSUER is required in production');
  return {
    port: env.PORT ?? defaultPort,
    host: env.HOST,
    storeUrl: env.STORE_URL,
    dataDirectory: env.DATA_DIRECTORY,
    oidcIssuer: env.OIDC_ISSUER,
    oidcKeysUrl: env.OIDC_JWKS_URL,
    grantKeysUrl: env.GRANT_KEYS_URL,
    grantSigningKeys: env.GRANT_SIGNING_KEYS,
    logSigningKeys: env.LOG_SIGNING_KEYS,
    witnesses: witnessesIn(env.WITNESSES),
    witnessKeys: listed(env.WITNESS_KEYS),
    checkpointEveryMs: env.CHECKPOINT_EVERY_MS,
    production,
    testClock: env.HUB_TEST === '1',
    logLevel: env.LOG_LEVEL,
  };
};
