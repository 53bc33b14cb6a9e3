import { linesOf } from '../../src/check/text-units.ts';

const wrapped = 'Led the work on the engine with a team of three';

describe('linesOf', () => {
  it('joins a line that goes on in the next one', () => {
    expect(linesOf(`${wrapped}\nand more\n\nEnd`)).toEqual([`${wrapped} and more`, '', 'End']);
  });

  it.each(['- Led', '• Led', '► Led', '✓ Led', '■ Led', '— Led'])(
    'takes "%s" for a separate line',
    (line) => {
      expect(linesOf(`${wrapped}\n${line}`)).toEqual([wrapped, line]);
    },
  );
});
