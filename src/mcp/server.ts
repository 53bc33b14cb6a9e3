import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js';
import { readVersion } from '../version.ts';
import { refusal } from './answers.ts';
import { inputSchema, inputs, readArguments, type ToolName } from './inputs.ts';
import { listResources, readResource } from './resources.ts';
import { tools, type ToolContext } from './tools.ts';

export interface McpContext extends ToolContext {
  /** Aborts when the caller of the current request is gone. @default never */
  readonly callerSignal?: (authInfo: unknown) => AbortSignal | undefined;
  /** Receives errors that are faults of Vitae. */
  readonly onFault?: (error: unknown) => void;
}

const instructions =
  'Vitae makes PDF, Word and other documents of a résumé. Read vitae://guide first. Import the résumé, ' +
  'mend what the answer reports, preview it, check it, and render it. Facts come from the person only.';

const toolNames = Object.keys(inputs) as ToolName[]; // ToolName is the union of these keys

/** A server of the Model Context Protocol for one session. It keeps only the items of the session. */
export const createMcpServer = (context: McpContext): Server => {
  const server = new Server(
    { name: 'vitae', title: 'Vitae', version: readVersion() },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  const listed = toolNames.map((name) => describeTool(name, context.save === undefined));
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listed }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal, authInfo }) => {
    const name = toolNames.find((each) => each === params.name);
    if (name === undefined) {
      throw new McpError(ErrorCode.InvalidParams, `${params.name} is not a tool.`);
    }
    const caller = context.callerSignal?.(authInfo);
    const signals = caller ? AbortSignal.any([signal, caller]) : signal;
    return callTool({ name, given: params.arguments }, context, signals);
  });
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: listResources(context.items),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => {
    const found = readResource(params.uri, context.items);
    if (found) return found;
    throw new McpError(resourceNotFound, `${params.uri} does not exist, or it expired.`);
  });
  return server;
};

/** The error code that the protocol states for a resource that does not exist. */
const resourceNotFound = -32_002;

/** The tools change only the items of the session, unless documents are written to a folder. */
const describeTool = (name: ToolName, isReadOnly: boolean) => ({
  name,
  title: tools[name].title,
  description: tools[name].description,
  inputSchema: inputSchema(name),
  annotations: { readOnlyHint: isReadOnly, openWorldHint: false },
});

interface Call<Name extends ToolName> {
  readonly name: Name;
  readonly given: unknown;
}

/** Errors are answers, so that the assistant can mend them. */
const callTool = async <Name extends ToolName>(
  { name, given }: Call<Name>,
  context: McpContext,
  signal: AbortSignal,
): Promise<CallToolResult> => {
  try {
    return await tools[name].run(readArguments(name, given), context, signal);
  } catch (error) {
    const answer = refusal(error);
    if (answer.structuredContent?.['code'] === 'internal') context.onFault?.(error);
    return answer;
  }
};
