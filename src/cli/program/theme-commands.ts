import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';

/** Adds the command `themes` and the commands in it. */
export const addThemeCommands = (program: Command, context: CommandContext): void => {
  const { io, dependencies, finish } = context;
  const themes = program
    .command('themes')
    .description('list the themes, make a new one, or check one')
    .argument('[theme]', 'name of the only theme to list')
    .option('--json', 'print JSON', false)
    .action(async (name: string | undefined, flags: { json: boolean }) => {
      const { listThemes } = await import('../commands/themes.ts');
      finish(await listThemes({ name, ...flags }, io, dependencies));
    });
  addNewTheme(themes, context);
  addThemeCheck(themes, context);
};

const addNewTheme = (themes: Command, { io, finish }: CommandContext): void => {
  themes
    .command('new')
    .description('copy a theme into a new folder, to change it; an existing folder is not changed')
    .argument('<folder>', 'folder to write')
    .option('--from <theme>', 'name of a theme, or path of its folder', 'modern')
    .action(async (path: string, flags: { from: string }) => {
      const { writeNewTheme } = await import('../commands/new-theme.ts');
      finish(await writeNewTheme(path, flags, io));
    });
};

const addThemeCheck = (themes: Command, { io, dependencies, finish }: CommandContext): void => {
  themes
    .command('check')
    .description('report every fault of a theme, in its files and in the documents it makes')
    .argument('<folder>', 'folder of the theme')
    .option('--pictures <folder>', 'write a PNG of the first page of each checked résumé')
    .action(async (path: string, flags: { pictures?: string }) => {
      const { checkThemeFolder } = await import('../commands/check-theme.ts');
      finish(await checkThemeFolder(path, flags, io, dependencies));
    });
};
