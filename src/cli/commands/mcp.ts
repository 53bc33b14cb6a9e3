import { join, resolve } from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createItems } from '../../mcp/session-items.ts';
import { createMcpServer } from '../../mcp/server.ts';
import type { RenderedFile } from '../../render.ts';
import { errorStack } from '../../text/errno.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { fileImporter } from '../file-reader.ts';
import type { CliDependencies, Io } from '../io.ts';
import { openUsualRenderer, withRenderer } from '../with-renderer.ts';
import { onAbort } from '../../abort.ts';

export interface McpFlags {
  /** Folder for the documents. */
  readonly output?: string;
}

/** Serves one assistant over standard input and output, until it closes the input or a signal stops it. */
export const serveAssistant = async (
  { output }: McpFlags,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  return withRenderer(openUsualRenderer(io, dependencies), async (renderer) => {
    const server = createMcpServer({
      renderer: { ...renderer, importFile: fileImporter(io, dependencies) },
      items: createItems()(),
      ...(output !== undefined && { save: saveIn(resolve(io.cwd, output)) }),
      onFault: (error) => io.stderr.write(`error: ${faultText(error)}\n`),
    });
    try {
      await server.connect(new StdioServerTransport(io.stdin, io.stdout));
      await ended(io);
    } finally {
      await server.close();
    }
    return 0;
  });
};

/** The file names of documents contain no path separator. */
const saveIn =
  (folder: string) =>
  async ({ filename, bytes }: RenderedFile): Promise<string> => {
    const path = join(folder, filename);
    await writeFileAtomically(path, bytes);
    return path;
  };

const faultText = (error: unknown): string =>
  errorStack(error instanceof Error ? (error.cause ?? error) : error);

const ended = ({ stdin, signal }: Io): Promise<void> =>
  new Promise((done) => {
    onAbort(signal, () => done());
    for (const event of ['end', 'close', 'error']) stdin.once(event, () => done());
  });
