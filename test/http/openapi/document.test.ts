import { Validator } from '@seriousme/openapi-schema-validator';
import supertest from 'supertest';
import { openApiDocument } from '../../../src/http/openapi/document.ts';
import { operations } from '../../../src/http/openapi/operations.ts';
import { problemKinds } from '../../../src/http/problem-kinds.ts';
import { routeNames } from '../../../src/http/routes/route-names.ts';
import { formats, RenderOptions } from '../../../src/options/schema.ts';
import { appOf } from '../../support/http-client.ts';

interface Described {
  readonly operationId: string;
  readonly parameters?: {
    name: string;
    in: string;
    example?: string;
    schema: Record<string, unknown>;
  }[];
  readonly requestBody?: {
    content: Record<string, { examples: Record<string, { value: unknown }> }>;
  };
  readonly responses: Record<string, { content?: Record<string, unknown> }>;
}
interface Document {
  readonly paths: Record<string, Record<string, Described>>;
}

// Converted through JSON, as a client receives it.
const document = JSON.parse(
  JSON.stringify(openApiDocument('1.2.3', { themes: ['classic', 'own'] })),
) as Document & Record<string, unknown>;
const all = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const filled = (path: string, operation: Described): string =>
  (operation.parameters ?? []).reduce(
    (address, { name, example = '' }) => address.replace(`{${name}}`, example),
    path,
  );

describe('openApiDocument', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(document);
    expect({ valid, errors, version: validator.version }).toEqual({
      valid: true,
      errors: undefined,
      version: '3.1',
    });
  });

  it('contains the target of every reference', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, target]) => target ?? '',
    );
    const find = (pointer: string): unknown =>
      pointer
        .split('/')
        .reduce<unknown>(
          (value, key) => (value as Record<string, unknown> | undefined)?.[key],
          document,
        );
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((target) => find(target) === undefined)).toEqual([]);
  });

  it('describes exactly the routes of the service', () => {
    const described = all.map(
      ({ path, method }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    );
    expect(described.sort()).toEqual([...routeNames].sort());
    const ids = all.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes the media type of every response', async () => {
    const app = appOf();
    for (const { path, method, operation } of all.filter((each) => each.method === 'get')) {
      const { status, headers } = await supertest(app).get(filled(path, operation));
      const types = Object.keys(operation.responses[String(status)]?.content ?? {});
      const type = (headers['content-type'] ?? '').split(';')[0];
      expect({ path, method, status, listed: status in operation.responses }).toMatchObject({
        listed: true,
      });
      // The default settings have no storage for jobs and no studio; the page at / is for browsers.
      const isAbsent = /^\/(?:$|health\/ready$|jobs\/|studio)/.test(path);
      expect(status === 200 || isAbsent).toBe(true);
      if (types.length > 0) expect(types).toContain(type);
    }
  });

  it('has examples that work', async () => {
    const app = appOf();
    for (const { path, operation } of all.filter((each) => each.operation.requestBody)) {
      for (const [type, { examples = {} }] of Object.entries(
        operation.requestBody?.content ?? {},
      )) {
        for (const [name, { value }] of Object.entries(examples)) {
          const text = typeof value === 'string' ? value : JSON.stringify(value);
          const { status } = await supertest(app).post(path).set('Content-Type', type).send(text);
          expect({ path, type, name, status }).toEqual({ path, type, name, status: 200 });
        }
      }
    }
  });

  it('has every option as a query parameter, with description, choices and default', () => {
    const parameters = document.paths['/render']?.['post']?.parameters ?? [];
    expect(parameters.map(({ name }) => name)).toEqual(Object.keys(RenderOptions.shape));
    expect(parameters.every((each) => each.in === 'query' && 'description' in each)).toBe(true);
    expect(parameters.find(({ name }) => name === 'format')?.schema).toMatchObject({
      enum: Object.keys(formats),
      default: 'pdf',
    });
  });

  it('has the names of themes, fonts and parts to redact as choices', () => {
    const parameters = document.paths['/render']?.['post']?.parameters ?? [];
    const find = (name: string) => parameters.find((each) => each.name === name);
    expect(find('theme')?.schema).toEqual({
      type: 'string',
      enum: ['classic', 'own'],
      default: 'classic',
    });
    expect(find('font')?.schema['enum']).toContain('source-sans-3');
    expect(find('redact')).toMatchObject({
      schema: { type: 'array', items: { enum: ['name', 'contact', 'photo'] } },
      explode: false,
    });
  });

  it('has the names of themes and problems as choices of their addresses', () => {
    const [theme] = document.paths['/themes/{name}']?.['get']?.parameters ?? [];
    const [problem] = document.paths['/problems/{code}']?.['get']?.parameters ?? [];
    expect(theme?.schema['enum']).toEqual(['classic', 'own']);
    expect(problem?.schema['enum']).toEqual(Object.keys(problemKinds));
  });

  it('has every format as a media type of the response', () => {
    const answer = document.paths['/render']?.['post']?.responses['200'];
    expect(Object.keys(answer?.content ?? {})).toEqual([
      ...Object.values(formats).map(({ mediaType }) => mediaType),
      'application/zip',
      'multipart/mixed',
    ]);
  });

  it('lists every problem code under its status', () => {
    const text = JSON.stringify(document.paths);
    // A client that has disconnected does not see `canceled`; HTTP does not extract résumés (`no_source`, `invalid_document`).
    const unheard = ['canceled', 'invalid_document', 'no_source'];
    const codes = Object.keys(problemKinds).filter((code) => !unheard.includes(code));
    expect(codes.filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
    for (const { operation } of all) {
      const statuses = Object.keys(operation.responses);
      expect(statuses).toEqual(expect.arrayContaining(['400', '405', '500']));
      expect(statuses.some((status) => status.startsWith('2'))).toBe(true);
    }
  });
});

describe('operations', () => {
  it('has a summary for each operation', () => {
    expect(Object.values(operations).filter(({ summary }) => summary.length < 8)).toEqual([]);
  });
});
