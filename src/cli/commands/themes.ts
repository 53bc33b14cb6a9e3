import { jsonText } from '../../text/json.ts';
import { columnsOf, padColumns } from '../../text/terminal-width.ts';
import { printWarnings } from '../diagnostics.ts';
import { write, type CliDependencies, type Io } from '../io.ts';
import { openUsualRenderer, withRenderer } from '../with-renderer.ts';

interface ListRequest {
  /** The only theme to list. */
  readonly name?: string | undefined;
  readonly json: boolean;
}

/**
 * Lists the themes, or one: name and description, or JSON. Warns about each folder that is left out.
 * @throws RenderError theme_not_found
 */
export const listThemes = async (
  { name: asked, json }: ListRequest,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  return withRenderer(openUsualRenderer(io, dependencies), async (renderer) => {
    if (asked !== undefined) await renderer.theme(asked);
    const themes = (await renderer.themes()).filter(({ name }) => name === (asked ?? name));
    printWarnings(await renderer.faultyThemes(), io);
    const width = Math.max(0, ...themes.map(({ name }) => columnsOf(name)));
    const lines = themes.map(
      ({ name, description }) => `${padColumns(name, width)}  ${description}\n`,
    );
    await write(io.stdout, json ? jsonText(themes) : lines.join(''));
    return 0;
  });
};
