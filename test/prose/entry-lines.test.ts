import { isItemHead, isLoneRole, isNameLine } from '../../src/prose/entry-lines.ts';
import type { ProseLine } from '../../src/prose/line.ts';

const line = (text: string, kind: ProseLine['kind'] = 'text'): ProseLine => ({
  ...{ kind, depth: 0, text, line: 1, isApart: false },
});

describe('isLoneRole', () => {
  it.each([
    ['Lead Engineer\t2019 – 2021', true],
    ['Lead Engineer, Acme\t2019 – 2021', false],
    ['Acme\t2019 – 2021', false],
    ['Lead Engineer', false],
  ])('of "%s" is %s', (text, isRole) => {
    expect(isLoneRole(line(text))).toBe(isRole);
  });
});

describe('isItemHead', () => {
  it('takes dated roles below jobs and dated degrees below studies', () => {
    const items = ['Engineer, 2019-2021', 'BSc Physics, 2010-2014'].map((text) =>
      line(text, 'item'),
    );
    const heads = (['jobs', 'studies', 'other'] as const).map((section) =>
      items.map((item) => isItemHead(item, section)),
    );
    expect(heads).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
});

describe('isNameLine', () => {
  it('tells a name from terms and sentences', () => {
    expect(
      ['Beta Ltd', 'Go · Kafka', 'Go, Kafka, SQL', 'built it'].map((text) =>
        isNameLine(line(text)),
      ),
    ).toEqual([...[true, false, false, false]]);
  });
});
