import { settingsIn, WrongSettings } from '@mash-hub/shared/http';
import { z } from 'zod';

/** The environment of the gateway as it may be set, with its defaults. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SOCIAL_CARE_URL: z.url().default('http://127.0.0.1:4001/graphql'),
  POLICE_URL: z.url().default('http://127.0.0.1:4002/graphql'),
  HEALTH_URL: z.url().default('http://127.0.0.1:4003/graphql'),
  EDUCATION_URL: z.url().default('http://127.0.0.1:4004/graphql'),
  PROBATION_URL: z.url().default('http://127.0.0.1:4005/graphql'),
  AGENCY_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(5000),
  OIDC_ISSUER: z.url().optional(),
  OIDC_JWKS_URL: z.url().optional(),
  NODE_ENV: z.string().default('development'),
  DATA_DIRECTORY: z.string().min(1).default('.data'),
  HUB_TEST: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type GatewayConfig = ReturnType<typeof readGatewayConfig>;

/**
 * Reads the gateway's settings. Throws WrongSettings, naming each variable at fault, if one is malformed, if a test hub is asked for
 * in production, or if production has no identity provider.
 */
export function readGatewayConfig(variables: Readonly<Record<string, string | undefined>> = process.env) {
  const data = settingsIn(environment, variables);
  const production = data.NODE_ENV === 'production';
  const hubTest = data.HUB_TEST === '1';
  if (production && hubTest) throw new WrongSettings('HUB_TEST is refused in production');
  if (production && data.OIDC_ISSUER === undefined) throw new WrongSettings('production needs OIDC_ISSUER');
  return {
    port: data.PORT,
    host: data.HOST,
    agencies: agencyAddresses(data),
    timeoutMs: data.AGENCY_TIMEOUT_MS,
    oidcIssuer: data.OIDC_ISSUER,
    oidcKeysUrl: data.OIDC_JWKS_URL,
    dataDirectory: data.DATA_DIRECTORY,
    logLevel: data.LOG_LEVEL,
    production,
    hubTest,
  };
}

/** The address of each subgraph, under the name that it has in the supergraph. */
function agencyAddresses(data: z.infer<typeof environment>): Readonly<Record<string, string>> {
  return {
    'social-care': data.SOCIAL_CARE_URL,
    police: data.POLICE_URL,
    health: data.HEALTH_URL,
    education: data.EDUCATION_URL,
    probation: data.PROBATION_URL,
  };
}

/**
 * Tells @apollo/gateway not to report to its vendor, which it does by default and can only be told here.
 * INVARIANT: called before a gateway is made. The hub sends nothing to anybody but the five agencies.
 */
export function forbidVendorTelemetry(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
}
