import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { PDFDocument } from '@cantoo/pdf-lib';

/** What a person pastes: prose, with the dates of a job the wrong way round. */
export const pasted = `Ada Lovelace
Programmer
ada@example.com

EXPERIENCE

Analytical Engines, London, UK
Programmer, Sep 2019 - Oct 2018
- Wrote the first program for a machine

SKILLS

Languages: Notes, Diagrams
`;

/** A call of a tool: its data, its further content, and whether it is an error. */
export const callTool = async (client: Client, name: string, given: object) => {
  const result = (await client.callTool({ name, arguments: { ...given } })) as CallToolResult; // no task
  const [, ...further] = result.content;
  return { data: result.structuredContent ?? {}, further, isError: result.isError ?? false };
};

/** A whole conversation: paste prose, import, validate, mend, preview, check, and a PDF. */
export const converse = async (client: Client): Promise<void> => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    ...['import', 'validate', 'render', 'check', 'list_themes', 'preview_image', 'fit'],
  ]);
  const first = await callTool(client, 'import', { resume: pasted });
  expect(first.data).toMatchObject({ resume: 'vitae://resumes/1', sections: { work: 1 } });

  const faulty = await callTool(client, 'validate', { resume: first.data['resume'] });
  expect(faulty.data).toMatchObject({ valid: true, clean: false });
  expect(JSON.stringify(faulty.data)).toContain('end_before_start: /work/0');

  const mended = await callTool(client, 'import', {
    resume: first.data['resume'],
    changes: {
      basics: { phone: '+44 20 7946 0000', label: 'Analyst' },
      work: [
        {
          ...{ name: 'Analytical Engines', location: 'London, UK', position: 'Programmer' },
          ...{ startDate: '2018-10', endDate: '2019-09' },
          highlights: ['Wrote the first program for a machine'],
        },
      ],
    },
  });
  const { data } = await callTool(client, 'validate', { resume: mended.data['resume'] });
  expect(data).toMatchObject({ valid: true, clean: true, lost: { count: 0 } });
  const resume = mended.data['resume'];

  const { data: listed } = await callTool(client, 'list_themes', {});
  expect(JSON.stringify(listed)).toContain('"swiss"');
  const options = { theme: 'swiss', photo: false };
  const picture = await callTool(client, 'preview_image', { resume, options });
  const [image] = picture.further;
  expect(image).toMatchObject({ type: 'image', mimeType: 'image/png' });
  expect('data' in image! && Buffer.from(image.data, 'base64').subarray(1, 4).toString()).toBe(
    'PNG',
  );

  const check = await callTool(client, 'check', { resume, options });
  expect(check.data).toMatchObject({
    passed: true,
    documents: [{ format: 'pdf', findings: { listed: [] } }, { format: 'docx' }],
  });
  const fitted = await callTool(client, 'fit', { resume, pages: 1, options });
  expect(fitted.data).toMatchObject({ document: { format: 'pdf' } });

  const made = await callTool(client, 'render', { resume, formats: ['pdf', 'docx'], options });
  const [link] = made.further;
  expect(link).toMatchObject({ type: 'resource_link', mimeType: 'application/pdf' });
  const { contents } = await client.readResource({ uri: String('uri' in link! && link.uri) });
  const [file] = contents;
  const bytes = Buffer.from(String('blob' in file! && file.blob), 'base64');
  const pdf = await PDFDocument.load(bytes);
  expect({ pages: pdf.getPageCount(), title: pdf.getTitle() }).toMatchObject({ pages: 1 });
  expect(JSON.stringify(made.data).length).toBeLessThan(2_000);
};
