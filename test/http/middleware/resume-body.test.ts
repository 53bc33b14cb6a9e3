import { strToU8, zipSync } from 'fflate';
import supertest from 'supertest';
import { createRenderer } from '../../../src/render.ts';
import { appOf } from '../../support/http-client.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const send = async (type: string, body: string | Buffer): Promise<string> => {
  const { status, text } = await supertest(appOf({ renderer }))
    .post('/render?format=txt')
    .set('Content-Type', type)
    .send(body);
  return `${status} ${text}`;
};

const csv = 'Name,Proficiency\nFrançais,Native\n';
const xml =
  '<SkillsPassport><LearnerInfo><Identification><PersonName><FirstName>Zoé</FirstName></PersonName></Identification></LearnerInfo></SkillsPassport>';
const zip = Buffer.from(zipSync({ 'Languages.csv': strToU8(csv) }));

describe('the body of a request', () => {
  it.each([
    ['text/csv', csv, 'Français'],
    ['text/csv; charset=utf-8', csv, 'Français'],
    ['application/xml', xml, 'Zoé'],
    ['text/xml', xml, 'Zoé'],
    ['application/zip', zip, 'Français'],
    ['application/x-zip-compressed', zip, 'Français'],
    ['application/yaml', 'cv:\n  name: Zoé\n', 'Zoé'],
    ['application/x-yaml', 'cv:\n  name: Zoé\n', 'Zoé'],
    ['text/yaml', 'cv:\n  name: Zoé\n', 'Zoé'],
    ['text/x-yaml', 'cv:\n  name: Zoé\n', 'Zoé'],
  ])('is read as %s', async (type, body, word) => {
    expect(await send(type, body)).toMatch(new RegExp(`^200 .*${word}`, 's'));
  });

  it.each([
    [csv, 'Français'],
    [xml, 'Zoé'],
  ])('is recognized by its content if it is called JSON', async (body, word) => {
    expect(await send('application/json', body)).toMatch(new RegExp(`^200 .*${word}`, 's'));
  });

  it.each(['utf-8', 'UTF8', '"utf-8"', '""'])('is read with the charset %s', async (charset) => {
    expect(await send(`text/csv; header=present; CHARSET=${charset}`, csv)).toMatch(/^200 /);
  });

  it.each([
    ['latin1', 'latin1'],
    ['"utf-16"', 'utf-16'],
    ['xutf-8', 'xutf-8'],
    ['utf-80', 'utf-80'],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('is refused with the charset %s', async (charset, named) => {
    const answer = await send(`text/csv;charset=${charset}`, csv);
    expect(answer).toMatch(/^415 /);
    expect(answer).toContain(`The charset ${named} is not supported: the body must be in UTF-8.`);
  });

  it('is refused with at most eighty letters of its type', async () => {
    const answer = await send(`application/${'x'.repeat(200)}`, csv);
    expect(answer).toContain(`The Content-Type application/${'x'.repeat(68)} is not supported.`);
  });

  it('is refused with the types that are read', async () => {
    const answer = await send('text/plain', csv);
    expect(answer).toMatch(/^415 /);
    expect(answer).toContain(
      'Send one of application/json, application/yaml, text/csv, application/xml, application/zip.',
    );
  });

  it('is refused with the reason if it is not a résumé', async () => {
    const connections = 'First Name,Last Name,Connected On\nEve,X,1 May 2020\n';
    const answer = await send('text/csv', connections);
    expect(answer).toMatch(/^422 /);
    expect(answer).toContain('it looks like the connections of a LinkedIn member');
  });
});
