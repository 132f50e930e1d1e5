import { assuranceCost } from './assuranceCost';

/** `npm run bench:assurance`: the part of the benchmarks about proving and watching, by itself. */
const run = async (): Promise<void> => {
  process.stdout.write(`${await assuranceCost()}\n`);
};

void run();
