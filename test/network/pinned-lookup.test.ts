import type { LookupOptions } from 'node:dns';
import { pinnedLookup } from '../../src/network/pinned-lookup.ts';

const four = '93.184.216.34';
const six = '2606:4700::1111';

const found = (addresses: readonly string[], options: LookupOptions): unknown[] => {
  let answer: unknown[] = [];
  pinnedLookup(addresses)('elsewhere.example.com', options, (...given) => {
    answer = given;
  });
  return answer;
};

describe('pinnedLookup', () => {
  it('gives the checked addresses of the asked family, whatever the name', () => {
    const every = [
      { address: four, family: 4 },
      { address: six, family: 6 },
    ];
    expect(found([four, six], { all: true })).toEqual([null, every]);
    expect(found([four, six], { all: true, family: 6 })).toEqual([null, every.slice(1)]);
    expect(found([four, six], { family: 0 })).toEqual([null, four, 4]);
    expect(found([four, six], { family: 6 })).toEqual([null, six, 6]);
  });

  it('fails where no checked address is of the asked family', () => {
    expect(found([four], { family: 6 })).toEqual([new Error('no address of that family'), '']);
  });
});
