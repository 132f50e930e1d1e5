/**
 * Numbers in [0, 1) that are the same on every machine for the same seed: sfc32 (Small Fast Counter, PractRand),
 * its 128-bit state filled by splitmix32 from the 32-bit seed. For synthetic data only, never for secrets.
 */
export function seededRandom(seed: number): () => number {
  const word = splitmix32(seed);
  let a = word();
  let b = word();
  let c = word();
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // The author of sfc32 advises discarding the first dozen results, which still resemble the seed.
  for (let discarded = 0; discarded < 12; discarded += 1) next();
  return next;
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
