import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { themeJsonSchema } from '../../src/theme/theme-schema.ts';
import { listThemes } from '../support/themes.ts';

const root = new URL('../../', import.meta.url);
const file = new URL('theme.schema.json', root);

describe('theme.schema.json', () => {
  it('equals the schema of the code (to update: npm run generate)', () => {
    const wanted = `${JSON.stringify(themeJsonSchema(), null, 2)}\n`;
    if (process.env['UPDATE_GENERATED']) writeFileSync(file, wanted);
    else expect(readFileSync(file, 'utf8')).toBe(wanted);
  });

  it('accepts the theme.json of every bundled theme, and no unknown key', async () => {
    const validate = new Ajv().compile(themeJsonSchema());
    for (const { name } of await listThemes()) {
      const manifest = JSON.parse(
        readFileSync(new URL(`templates/${name}/theme.json`, root), 'utf8'),
      ) as object;
      expect(validate({ $schema: './theme.schema.json', ...manifest })).toBe(true);
      expect(validate({ ...manifest, colour: 1 })).toBe(false);
    }
  });
});
