import { Argument, type Command } from 'commander';
import { serveHelp } from '../commands/serve.ts';
import { withChoices } from '../completion.ts';
import { queueActions } from '../queue-actions.ts';
import type { CommandContext } from './command-context.ts';

/** Adds the commands that serve others: programs over HTTP, and assistants. */
export const addServiceCommands = (
  program: Command,
  { io, dependencies, finish }: CommandContext,
): void => {
  program
    .command('api-key')
    .description('create an API key for a client of the service; it is shown once')
    .argument('<name>', 'name of the client, for the log')
    .action(async (name: string) => {
      const { createApiKey } = await import('../commands/api-key.ts');
      finish(await createApiKey(name, io));
    });
  program
    .command('mcp')
    .description('serve an assistant (Model Context Protocol) over standard input and output')
    .option('-o, --output <folder>', 'folder to write the documents to (default: none)')
    .action(async (flags: { output?: string }) => {
      const { serveAssistant } = await import('../commands/mcp.ts');
      finish(await serveAssistant(flags, io, dependencies));
    });
  const serve = program
    .command('serve')
    .description('run the HTTP service, configured by the environment')
    .option('--host <address>', 'address to listen on; overrides HOST')
    .option('--port <number>', 'port to listen on; overrides PORT')
    .action(async (flags: { host?: string; port?: string }) => {
      const { serveRenders } = await import('../commands/serve.ts');
      finish(await serveRenders(flags, io, dependencies));
    });
  serve.addHelpText('after', serveHelp);
  addWorkerCommands(program, { io, dependencies, finish });
};

/** Adds the commands for jobs that several machines share. */
const addWorkerCommands = (
  program: Command,
  { io, dependencies, finish }: CommandContext,
): void => {
  program
    .command('worker')
    .description('render jobs from Redis (VITAE_REDIS_URL), on as many machines as you like')
    .option('--host <address>', 'address of health and metrics; overrides HOST')
    .option('--port <number>', 'port of health and metrics; overrides PORT (default: a free one)')
    .action(async (flags: { host?: string; port?: string }) => {
      const { workOnJobs } = await import('../commands/worker.ts');
      finish(await workOnJobs(flags, io, dependencies));
    });
  program
    .command('queue')
    .description('the queue of jobs: status, pause, resume, or dead (documents given up)')
    .addArgument(
      withChoices(new Argument('[action]', 'what to do').default('status'), queueActions),
    )
    .action(async (action: string) => {
      const { manageQueue } = await import('../commands/queue.ts');
      finish(await manageQueue(action, io));
    });
};
