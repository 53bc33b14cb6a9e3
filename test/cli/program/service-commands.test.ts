import { Command } from 'commander';
import type { CommandContext } from '../../../src/cli/program/command-context.ts';
import { addServiceCommands } from '../../../src/cli/program/service-commands.ts';

describe('addServiceCommands', () => {
  it('adds the commands that serve programs and assistants', () => {
    const program = new Command();
    addServiceCommands(program, { finish: () => undefined } as unknown as CommandContext); // not called
    const names = program.commands.map((command) => command.name());
    expect(names).toEqual(['api-key', 'mcp', 'serve', 'worker', 'queue']);
  });
});
