import * as z from 'zod';
import { kindOf, name, text } from '../../../src/resume/schema/fields.ts';

describe('kindOf', () => {
  it('answers the same for a field that is asked for again', () => {
    const fields = [text('A text.'), name('A name.'), z.string()];
    const kinds = ['text', 'name', undefined];
    expect(fields.map(kindOf)).toEqual(kinds);
    expect(fields.map(kindOf)).toEqual(kinds);
  });
});
