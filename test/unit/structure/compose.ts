import { parse } from 'yaml';
import { z } from 'zod';
import { textOf } from './workspace';

const process = z.object({
  image: z.string(),
  user: z.string(),
  read_only: z.literal(true),
  networks: z.array(z.string()),
  environment: z.record(z.string(), z.string()),
  command: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.literal('service_healthy') })).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }),
});

const composition = z.object({
  services: z.record(z.string(), process),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.object({})),
});

export type Process = z.infer<typeof process>;
export type Composition = z.infer<typeof composition>;

/** docker-compose.yml with its merges resolved. Throws where a service lacks what every service must have. */
export const readComposition = (): Composition =>
  composition.parse(parse(textOf('docker-compose.yml'), { merge: true }));
