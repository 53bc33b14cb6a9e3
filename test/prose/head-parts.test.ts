import { commaParts, joinSuffixes, strongParts } from '../../src/prose/head-parts.ts';

describe('parts of a head', () => {
  it('are set off by bars alone, if a bar sets off the role', () => {
    expect(strongParts('Developer - Brands | Acme')).toEqual(['Developer - Brands', 'Acme']);
    expect(strongParts('Acme - Developer')).toEqual(['Acme', 'Developer']);
  });

  it('keep a place and its way of work together', () => {
    expect(strongParts('Acme | Engineer | Paris - Remote')).toEqual([
      ...['Acme', 'Engineer', 'Paris - Remote'],
    ]);
  });

  it('keep the comma of a place and of a legal form', () => {
    expect(joinSuffixes(commaParts('Acme, Inc., San Francisco, CA'))).toEqual([
      'Acme, Inc.',
      'San Francisco, CA',
    ]);
  });
});
