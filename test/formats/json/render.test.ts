import { resumeJsonSchema } from '../../../src/resume/json-schema.ts';
import { RenderOptions } from '../../../src/options/schema.ts';
import { createRenderer } from '../../../src/render.ts';
import { redBlue } from '../../support/pictures.ts';
import { readSeed, seedNames } from '../../support/seeds.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const jsonOf = async (text: string, options: object = {}): Promise<string> => {
  const given = RenderOptions.parse({ format: 'json', ...options });
  return new TextDecoder().decode((await renderer.render(text, given)).bytes);
};

describe('renderJson', () => {
  it.each(seedNames)(
    'writes %s as strict JSON Resume that reads back as the same',
    async (seed) => {
      const once = await jsonOf(readSeed(seed));
      const file = await renderer.render(
        once,
        RenderOptions.parse({ format: 'json', strict: 'on' }),
      );
      expect(file.warnings).toEqual([]);
      expect(new TextDecoder().decode(file.bytes)).toBe(once);
    },
  );

  it('names the schema of JSON Resume, and only keys that the schema of Vitae names', async () => {
    const json = JSON.parse(await jsonOf(readSeed('full'))) as Record<string, unknown>;
    expect(json['$schema']).toMatch(/^https:.*jsonresume.*schema\.json$/);
    const known = Object.keys(resumeJsonSchema({ draft: '7' })['properties'] ?? {});
    expect(Object.keys(json).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('converts other formats and old keys, and keeps what has no word in JSON Resume as details', async () => {
    const json = await jsonOf(
      'cv:\n  name: Ada Lovelace\n  sections:\n    experience:\n      - company: Analytical Engines\n        position: Programmer\n        start_date: 1842-01\n',
    );
    expect(JSON.parse(json)).toMatchObject({
      basics: { name: 'Ada Lovelace' },
      work: [{ name: 'Analytical Engines', position: 'Programmer', startDate: '1842-01' }],
    });
    const extra = '{"basics":{"name":"Ada"},"work":[{"company":"X","hours per week":40}]}';
    expect(JSON.parse(await jsonOf(extra))).toMatchObject({
      work: [{ name: 'X', details: [{ label: 'Hours per week', text: '40' }] }],
    });
  });

  it('leaves out what the variant leaves out', async () => {
    const text =
      '{"basics":{"name":"Ada Lovelace","email":"ada@example.com"},"skills":[{"name":"Loops"}]}';
    const json = await jsonOf(text, { redact: 'name,contact', hide: 'skills' });
    expect(json).not.toMatch(/Lovelace|example|Loops/);
  });

  it('keeps texts that begin with "Data:"', async () => {
    const resume = {
      basics: { name: 'Ada', summary: 'Data: I analyse numbers.' },
      work: [{ name: 'X', highlights: ['data: SQL', 'data:SQL,R'] }],
    };
    expect(JSON.parse(await jsonOf(JSON.stringify(resume)))).toMatchObject(resume);
  });

  it('writes the photo without camera and place, and keeps the name of a file', async () => {
    const given = await redBlue(40, 50)
      .jpeg()
      .withExifMerge({ IFD0: { Make: 'Acme' }, IFD3: { GPSLatitudeRef: 'N' } })
      .toBuffer();
    expect(given.includes('Acme')).toBe(true);
    const imageOf = async (image: string, options = {}): Promise<string | undefined> => {
      const json = await jsonOf(JSON.stringify({ basics: { name: 'Ada', image } }), options);
      return (JSON.parse(json) as { basics: { image?: string } }).basics.image;
    };
    const image = await imageOf(`data:image/jpeg;base64,${given.toString('base64')}`);
    const bytes = Buffer.from(String(image?.split(',')[1]), 'base64');
    expect(bytes.length).toBeGreaterThan(100);
    expect(bytes.includes('Acme') || bytes.includes('Exif')).toBe(false);
    expect(await imageOf('ada.jpg')).toBe('ada.jpg');
  });
});
