import type { Command } from 'commander';
import { textFontIds } from '../../fonts/families.ts';
import { redactions } from '../../options/schema.ts';
import { suggestion } from '../../options/suggest.ts';
import { sectionIds } from '../../view/model.ts';
import { completionScript, shells } from '../completion.ts';
import { CommandError } from '../exit-codes.ts';
import { write, type CliDependencies, type Io } from '../io.ts';
import { withRenderer } from '../with-renderer.ts';

export const printCompletion = async (
  { program, shell }: { readonly program: Command; readonly shell: string },
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const known = shells.find((name) => name === (shell === 'pwsh' ? 'powershell' : shell));
  if (known === undefined) {
    const hint = suggestion(shell, shells);
    throw new CommandError('usage', `"${shell}" is not one of ${shells.join(', ')}${hint}`);
  }
  return withRenderer(dependencies.openRenderer({}), async (renderer) => {
    const values = {
      theme: (await renderer.themes()).map(({ name }) => name),
      font: textFontIds,
      hide: sectionIds,
      order: sectionIds,
      redact: redactions,
    };
    await write(io.stdout, completionScript(program, known, values));
    return 0;
  });
};
