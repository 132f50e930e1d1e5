import type { Identity, StoredPerson } from '@mash-hub/shared/subgraph';
import { toStoredPerson } from '@mash-hub/shared/ingest';

/** Numbers of the range kept for tests. */
export const [piasNumber, miasNumber] = ['9995260182', '9991002022'];

/** Pia as a referral describes her. */
export const referred = (changed: Partial<Identity> = {}): Identity => ({
  names: [{ given: 'Pia', family: 'Dunmore' }],
  birthDate: '2018-05-14',
  sex: 'FEMALE',
  addresses: ['4 Kiln Row, ZZ99 3CC'],
  ...changed,
});

type Line = Parameters<typeof toStoredPerson>[0];

/** Pia as an agency has her on file, stored as the import stores her. */
export const onFile = (changed: Partial<Line> = {}): StoredPerson =>
  toStoredPerson({
    kind: 'PERSON',
    reference: 'PIA',
    names: [{ given: 'Pia', family: 'Dunmore' }],
    birthDate: '2018-05-14',
    sex: 'F',
    addresses: ['4 Kiln Row, ZZ99 3CC'],
    identifiers: {},
    walled: false,
    ...changed,
  });

/** A name of Pia’s family, or of another. */
export const named = (given: string, family = 'Dunmore') => ({ names: [{ given, family }] });
