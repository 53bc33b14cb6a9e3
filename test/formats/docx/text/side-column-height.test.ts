import type { DocxContext } from '../../../../src/formats/docx/context.ts';
import {
  personHeight,
  sectionHeight,
} from '../../../../src/formats/docx/text/side-column-height.ts';
import type { Section } from '../../../../src/view/model.ts';
import { landscape, prose, themeOf } from '../../../support/docx-sample.ts';

// The heights depend only on the theme and on the width of the column.
const context = { ...themeOf({}), page: { textWidth: 3000 } } as unknown as DocxContext;
const summary = (text: string): Section => ({
  kind: 'prose',
  id: 'summary',
  title: 'Summary',
  body: prose(text),
});
const heightOf = (text: string): number => sectionHeight(context, summary(text));

describe('sectionHeight', () => {
  it('grows by a line for about every 28 letters of a column of 5 cm', () => {
    const line = heightOf('a'.repeat(40)) - heightOf('a'.repeat(20));
    expect(line).toBeGreaterThan(260);
    expect(heightOf('a'.repeat(250)) - heightOf('a'.repeat(20))).toBeCloseTo(8 * line, -1);
  });

  it('counts East Asian letters twice', () => {
    expect(heightOf('漢'.repeat(20))).toBe(heightOf('a'.repeat(40)));
  });
});

describe('personHeight', () => {
  it('has the height of the photo', () => {
    const bare = personHeight(context, { contacts: [] });
    expect(bare).toBe(0);
    expect(personHeight(context, { contacts: [], photo: landscape })).toBeGreaterThan(1400);
  });
});
