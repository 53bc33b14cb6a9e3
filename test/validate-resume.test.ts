import { createPhotoCache } from '../src/photo/load-photo.ts';
import { parseOptions } from '../src/options/parse.ts';
import { runHere, type StageRunner } from '../src/stages/runner.ts';
import type { StageName } from '../src/stages/table.ts';
import { createThemeStore } from '../src/theme/load.ts';
import { createValidator } from '../src/validate-resume.ts';

/** The stages of the validation of a résumé, in order, and its warnings. */
const validated = async (resume: object, options: Record<string, string> = {}) => {
  const stages: StageName[] = [];
  const runner: StageRunner = {
    ...runHere,
    run: (name, ...rest) => {
      stages.push(name);
      return runHere.run(name, ...rest);
    },
  };
  const cache = createPhotoCache();
  const validate = createValidator({ runner, cache, themes: createThemeStore({}) });
  const source = { text: JSON.stringify(resume, null, 2), folder: import.meta.dirname };
  const order = { source, options: parseOptions(options) };
  return { stages, ...(await validate(order, new AbortController().signal)) };
};

describe('createValidator', () => {
  const basics = { name: 'Ada Lovelace', image: 'missing.png' };

  it('reads the résumé once if its photo is missing, and names the line of the photo', async () => {
    const { stages, warnings } = await validated({ basics });
    expect(stages.filter((name) => name === 'validate')).toHaveLength(1);
    expect(warnings).toEqual([expect.objectContaining({ path: '/basics/image', line: 4 })]);
  });

  it('removes redacted values from the warning about a photo', async () => {
    const image = 'Lovelace.png';
    const { warnings } = await validated({ basics: { ...basics, image } }, { redact: 'name' });
    expect(JSON.stringify(warnings)).not.toContain('Lovelace');
  });
});
