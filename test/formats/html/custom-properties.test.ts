import { customProperties } from '../../../src/formats/html/custom-properties.ts';
import { Layout } from '../../../src/theme/layout.ts';
import { Tokens } from '../../../src/theme/manifest.ts';

const propertiesOf = (tokens: object): string =>
  customProperties(
    { tokens: Tokens.parse(tokens), layout: Layout.parse({}) },
    { files: [], rules: [], fallbacks: [] },
    1,
  );

describe('customProperties', () => {
  it('gives the tokens in points', () => {
    expect(propertiesOf({ size: { name: 21 } })).toContain(
      '--size-name:calc(21pt*var(--fit-size,1))',
    );
  });

  it('indents a list in a family of one width by at least the width of the bullet', () => {
    const font = { body: 'IBM Plex Mono' };
    const indentOf = (tokens: object): string | undefined =>
      /--space-indent:calc\(([\d.]+pt)/.exec(propertiesOf(tokens))?.[1];
    expect(indentOf({ font })).toBe('18pt');
    expect(indentOf({ font, space: { indent: 30 } })).toBe('30pt');
    expect(indentOf({})).toBe('11pt');
  });
});
