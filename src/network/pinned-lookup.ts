import { isIP, type LookupFunction } from 'node:net';

/** Resolves every name to these addresses, so that a connection leads to an address that was checked. */
export const pinnedLookup =
  (addresses: readonly string[]): LookupFunction =>
  (_, { all, family }, done) => {
    const known = addresses.map((address) => ({ address, family: isIP(address) }));
    const fitting = known.filter((each) => !family || each.family === Number(family));
    const [first] = fitting;
    if (all) done(null, fitting);
    else if (first) done(null, first.address, first.family);
    else done(new Error('no address of that family'), '');
  };
