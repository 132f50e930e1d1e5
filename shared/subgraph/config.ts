import { z } from 'zod';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  HOST: z.string().default('127.0.0.1'),
  STORE_URL: z.string().startsWith('mongodb').optional(),
  DATA_DIRECTORY: z.string().default('.data'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_JWKS_URL: z.url().optional(),
  GRANT_KEYS_URL: z.url().default('http://127.0.0.1:4001/.well-known/jwks.json'),
  GRANT_SIGNING_KEYS: z.string().optional(),
  NODE_ENV: z.string().default('development'),
  HUB_TEST: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

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
  readonly production: boolean;
  /** A settable clock at `PUT /test/clock`; refused in production. */
  readonly testClock: boolean;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
}

/** Reads the environment once. Throws, naming the variable, when a value makes no sense. */
export const readSubgraphConfig = (defaultPort: number): SubgraphConfig => {
  const env = environment.parse(process.env);
  const production = env.NODE_ENV === 'production';
  if (production && env.HUB_TEST === '1') throw new Error('HUB_TEST is refused in production');
  if (production && !env.OIDC_ISSUER) throw new Error('OIDC_ISSUER is required in production');
  return {
    port: env.PORT ?? defaultPort,
    host: env.HOST,
    storeUrl: env.STORE_URL,
    dataDirectory: env.DATA_DIRECTORY,
    oidcIssuer: env.OIDC_ISSUER,
    oidcKeysUrl: env.OIDC_JWKS_URL,
    grantKeysUrl: env.GRANT_KEYS_URL,
    grantSigningKeys: env.GRANT_SIGNING_KEYS,
    production,
    testClock: env.HUB_TEST === '1',
    logLevel: env.LOG_LEVEL,
  };
};
