import { openStore } from '@mash-hub/shared/store';

/** Run as a child process: inserts without end, several at once, and prints each number once it is acknowledged. */
async function writeUntilKilled(directory: string): Promise<void> {
  const store = await openStore({ agency: 'POLICE', directory, database: 'durability' });
  const raw = store.connection.collection('entries');
  await raw.createIndexes([{ key: { n: 1 }, unique: true }]);
  const started = await raw.countDocuments({});
  let next = started === 0 ? 0 : Number((await raw.find({}).sort({ n: -1 }).limit(1).next())?.n) + 1;
  const writer = async (): Promise<never> => {
    for (;;) {
      const n = next++;
      await raw.insertOne({ n, text: 'x'.repeat(n % 500) });
      process.stdout.write(`${String(n)}\n`);
    }
  };
  await Promise.all([writer(), writer(), writer(), writer()]);
}

void writeUntilKilled(process.argv[2] ?? '');
