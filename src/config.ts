import { resolve } from 'node:path';
import * as z from 'zod';
import { apiKeyEntryPattern } from './api-keys.ts';
import type { Environment } from './browser/config.ts';
import { misspeltVariables, settingIssue } from './config-issues.ts';
import { hostName, integer, path, stringList } from './setting-types.ts';
import { RenderError } from './errors.ts';
import { jobSettings } from './jobs/settings.ts';
import { limits } from './limits.ts';
import { npmThemeName, npmThemesOf } from './npm-themes/npm-package.ts';
import type { RendererConfig } from './render.ts';
import { definedMembers } from './text/json.ts';
import { joinSentences } from './text/format-text.ts';

interface WithEnvironment {
  /** Variables that the browser reads under their own names. */
  readonly environment: Environment;
}

/** Settings of rendering, for the service and the CLI. */
const PrintConfig = z.object({
  chromePath: path('Browser to print with; default: the embedded or an installed one'),
  deadlineMs: integer(100, 600_000).optional().meta({
    description: 'Milliseconds for waiting and printing together; default: 30000',
  }),
  pages: integer(1, 64).optional().meta({
    description: 'Documents printed at the same time; default: processors + 1',
  }),
  queue: integer(0, 10_000).optional().meta({
    description: 'Documents that can wait for a page; default: 100',
  }),
  memoryBytes: integer(64 * 1024 * 1024, Number.MAX_SAFE_INTEGER)
    .optional()
    .meta({
      description: 'Bytes of memory above which the browser is replaced; default: by pages',
    }),
  sandbox: z.enum(['auto', 'required', 'off']).optional().meta({
    description: "Chromium's sandbox: auto, required or off; default: auto",
  }),
  photoHosts: stringList(hostName, 'a host like cdn.example.com').meta({
    description: 'Hosts of photos that may be fetched: cdn.example.com, …; default: none',
  }),
  cacheDir: path("Folder for the unpacked embedded browser; default: the user's cache"),
  wordTemplates: path('Folder of Word templates that may be used; default: none'),
  themesDir: path(
    'Folder of further themes; those with the name of a bundled one are left out; default: none',
  ),
  npmThemes: stringList(npmThemeName, 'the name of a package like jsonresume-theme-even').meta({
    description:
      'npm themes that may run: jsonresume-theme-even, …; default: none, on the command line the one that a flag names',
  }),
  npmThemesDir: path('Folder with the node_modules of npm themes; default: the current one'),
  epochSeconds: z
    .string()
    .transform((text) => (/^\d{1,11}$/.test(text) ? Number(text) : undefined))
    .optional()
    .meta({
      description: 'Creation date of documents without one, in seconds since 1970; default: none',
    }),
});

/** Settings of the service. Every value has a default or is optional. */
export const ServerConfig = z.object({
  host: z.string().min(1).default('127.0.0.1').meta({
    description: 'Address to listen on; 0.0.0.0 or :: for every interface',
  }),
  port: integer(0, 65_535).default(8080).meta({
    description: 'Port to listen on; 0 selects a free port',
  }),
  bodyBytes: integer(1_024, limits.bodyBytes).default(limits.bodyBytes).meta({
    description: 'Most bytes of one request body, after decompression',
  }),
  drainMs: integer(0, 600_000).default(20_000).meta({
    description: 'Milliseconds for running requests to finish after SIGTERM',
  }),
  drainDelayMs: integer(0, 600_000).default(0).meta({
    description: 'Milliseconds to keep serving after SIGTERM, so that a load balancer notices',
  }),
  access: z.enum(['auto', 'keys', 'open']).default('auto').meta({
    description: 'Access: keys (required), open (no key), or auto (keys unless on loopback)',
  }),
  apiKeys: stringList(apiKeyEntryPattern, 'name=sha256-in-hex[/per-minute]').meta({
    description: 'API keys, hashed: name=sha256[/requests-per-minute], …; see: render api-key',
  }),
  apiKeysFile: path('File with further API keys, one per line; read again when it changes'),
  ratePerMinute: integer(0, 1_000_000_000).optional().meta({
    description: 'Requests per minute of a key or address, 0: any; default: 600, on loopback any',
  }),
  trustProxy: integer(0, 10).default(0).meta({
    description: 'Number of trusted proxies that set X-Forwarded-For',
  }),
  corsOrigins: stringList(
    /^(\*|https?:\/\/[^/\s]+)$/,
    'an origin like https://example.com, or *',
  ).meta({
    description: 'Web origins that may call from a browser: https://example.com, …; default: none',
  }),
  mcp: z.enum(['on', 'off']).default('off').meta({
    description: 'Address /mcp for assistants (Model Context Protocol): on, off',
  }),
  cacheBytes: integer(0, 64 * 1024 ** 3)
    .default(64 * 1024 * 1024)
    .meta({
      description: 'Bytes of rendered documents kept for repeated requests; 0 turns the cache off',
    }),
  cacheSeconds: integer(1, 86_400).default(600).meta({
    description: 'Seconds after which a kept document expires',
  }),
  logLevel: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').meta({
    description:
      'Lowest level of the JSON log on standard output: debug, info, warn, error, silent',
  }),
  studio: z.enum(['on', 'off']).default('off').meta({
    description: 'Page for writing résumés at /studio: on, off',
  }),
  workers: integer(1, 256).optional().meta({
    description: 'Most threads that compute documents; default: pages + 1, in a batch cores',
  }),
  workerMemoryBytes: integer(64 * 1024 * 1024, 64 * 1024 ** 3)
    .default(384 * 1024 * 1024)
    .meta({
      description:
        'Bytes of memory that one of these threads, or an import process, may use for a document; more is too_large',
    }),
  ...jobSettings,
  ...PrintConfig.shape,
});
export type ServerConfig = z.output<typeof ServerConfig> & WithEnvironment;
export type SettingName = keyof typeof ServerConfig.shape;

/** The environment variable of each setting. Hosts already set PORT, HOST and CHROME_PATH. */
export const variables = {
  host: 'HOST',
  port: 'PORT',
  bodyBytes: 'VITAE_BODY_BYTES',
  drainMs: 'VITAE_DRAIN_MS',
  drainDelayMs: 'VITAE_DRAIN_DELAY_MS',
  access: 'VITAE_ACCESS',
  apiKeys: 'VITAE_API_KEYS',
  apiKeysFile: 'VITAE_API_KEYS_FILE',
  ratePerMinute: 'VITAE_RATE_PER_MINUTE',
  trustProxy: 'VITAE_TRUST_PROXY',
  corsOrigins: 'VITAE_CORS_ORIGINS',
  mcp: 'VITAE_MCP',
  cacheBytes: 'VITAE_CACHE_BYTES',
  cacheSeconds: 'VITAE_CACHE_SECONDS',
  logLevel: 'VITAE_LOG_LEVEL',
  studio: 'VITAE_STUDIO',
  workers: 'VITAE_WORKERS',
  workerMemoryBytes: 'VITAE_WORKER_MEMORY_BYTES',
  storage: 'VITAE_STORAGE',
  retention: 'VITAE_RETENTION',
  sharedCache: 'VITAE_SHARED_CACHE',
  redisUrl: 'VITAE_REDIS_URL',
  jobsPerMinute: 'VITAE_JOBS_PER_MINUTE',
  webhookSecret: 'VITAE_WEBHOOK_SECRET',
  chromePath: 'CHROME_PATH',
  deadlineMs: 'VITAE_DEADLINE_MS',
  pages: 'VITAE_PAGES',
  queue: 'VITAE_QUEUE',
  memoryBytes: 'VITAE_MEMORY_BYTES',
  sandbox: 'VITAE_SANDBOX',
  photoHosts: 'VITAE_PHOTO_HOSTS',
  cacheDir: 'VITAE_CACHE_DIR',
  themesDir: 'VITAE_THEMES_DIR',
  npmThemes: 'VITAE_NPM_THEMES',
  npmThemesDir: 'VITAE_NPM_THEMES_DIR',
  wordTemplates: 'VITAE_WORD_TEMPLATES',
  epochSeconds: 'SOURCE_DATE_EPOCH',
} as const satisfies Record<SettingName, string>;

const settings = Object.keys(ServerConfig.shape) as SettingName[]; // Setting is the union of these keys

/**
 * Reads the service settings. An empty variable counts as absent; a misspelt VITAE_* variable is refused.
 * @throws RenderError invalid_options naming every invalid variable
 */
export const readServerConfig = (environment: Environment): ServerConfig => ({
  ...readSettings(ServerConfig, environment),
  environment,
});

/**
 * Reads only the rendering settings, so that an invalid PORT does not stop the CLI.
 * @param cwd folder of a relative path, and of npm themes
 * @throws RenderError invalid_options naming every invalid variable
 */
export const readRendererConfig = (environment: Environment, cwd?: string): RendererConfig =>
  rendererConfig({ ...readSettings(PrintConfig, environment), environment }, cwd);

/** The rendering part of the settings. The search for a browser reads CHROME_PATH itself and names it in its errors. */
export const rendererConfig = (
  config: z.output<typeof PrintConfig> & WithEnvironment,
  cwd?: string,
): RendererConfig => {
  const { environment, deadlineMs, pages, queue, memoryBytes, sandbox, cacheDir } = config;
  const { photoHosts, themesDir, npmThemes, npmThemesDir, wordTemplates, epochSeconds } = config;
  return {
    browser: definedMembers({
      environment,
      deadlineMs,
      pages,
      queue,
      memoryBytes,
      sandbox,
      cacheDir,
    }),
    ...(photoHosts.length > 0 && { photoHosts }),
    ...(themesDir !== undefined && { themes: [resolve(cwd ?? '', themesDir)] }),
    ...npmThemesOf(npmThemes, npmThemesDir ?? '', cwd),
    ...(wordTemplates !== undefined && { wordTemplates: [resolve(cwd ?? '', wordTemplates)] }),
    ...(epochSeconds !== undefined && { epochSeconds }),
  };
};

/** Name, description and default of every variable. */
export const describeVariables = (): { name: string; description: string; fallback: string }[] =>
  settings.map((setting) => {
    const schema = ServerConfig.shape[setting];
    const fallback = schema instanceof z.ZodDefault ? String(schema.parse(undefined)) : '';
    return { name: variables[setting], description: schema.description ?? '', fallback };
  });

export const readSettings = <Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
): z.output<Schema> => {
  const given = Object.fromEntries(
    settings.flatMap((setting) => {
      const value = environment[variables[setting]]?.trim();
      return value ? [[setting, value]] : [];
    }),
  );
  const result = schema.safeParse(given);
  const issues = [
    ...(result.error?.issues ?? []).map((issue) => settingIssue(issue, given, variables)),
    ...misspeltVariables(Object.keys(environment), Object.values(variables)),
  ];
  if (result.success && issues.length === 0) return result.data;
  const problems = issues.map(({ path, message }) => `${path} ${message}`);
  throw new RenderError(
    'invalid_options',
    joinSentences('Some environment variables are not valid.', problems),
    { issues },
  );
};
