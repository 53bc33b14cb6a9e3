import { readFileSync } from 'node:fs';
import { localeTags } from '../../../src/view/locales.ts';
import { recognizeLanguage } from '../../../src/view/recognition/recognize-language.ts';

type Texts = Readonly<Record<string, readonly string[]>>;

const read = (name: string): Texts =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Twenty short paragraphs of the Universal Declaration of Human Rights, which is in the public domain, per language. */
const declaration = read('declaration.json');
/** Texts of invented résumés, with the English words of their trades. */
const resumes = read('resumes.json');

/** Texts that did not guide the thresholds. */
const trades = read('trades.json');

const recognize = (summary: string, countryCode?: string) =>
  recognizeLanguage({ basics: { summary, ...(countryCode && { location: { countryCode } }) } });

/** The labels that are as right as the tag: the titles are the same, or the country decides. */
const isRight = (tag: string, found: string): boolean =>
  tag === found || tag.startsWith(`${found}-`) || found.startsWith(`${tag}-`);

interface Count {
  readonly certain: number;
  readonly wrong: readonly string[];
}

const countOf = async (tag: string, texts: readonly string[]): Promise<Count> => {
  const found = await Promise.all(texts.map((text) => recognize(text)));
  const certain = found.flatMap((each) => (each?.isCertain ? [each.tag] : []));
  return { certain: certain.length, wrong: certain.filter((each) => !isRight(tag, each)) };
};

describe('recognizeLanguage', () => {
  it('is right about 99 % of the texts of which it is certain, in every language', async () => {
    const counts = await Promise.all(
      [...Object.entries(declaration), ...Object.entries(resumes)].map(
        async ([tag, texts]) => [tag, await countOf(tag, texts)] as const,
      ),
    );
    const certain = counts.reduce((sum, [, count]) => sum + count.certain, 0);
    const wrong = counts.flatMap(([tag, count]) => count.wrong.map((found) => `${tag}: ${found}`));
    expect(wrong.length / certain).toBeLessThanOrEqual(0.01);
    // Galician, which the detector does not know, is the only language that is taken for another.
    expect(wrong.filter((each) => !each.startsWith('gl:'))).toEqual([]);
    expect(certain).toBeGreaterThan(700);
  });

  it('is right about texts that did not guide its thresholds', async () => {
    const counts = await Promise.all(
      Object.entries(trades).map(async ([tag, texts]) => countOf(tag, texts)),
    );
    expect(counts.flatMap(({ wrong }) => wrong)).toEqual([]);
    const certain = counts.reduce((sum, count) => sum + count.certain, 0);
    expect(certain).toBeGreaterThan(0.85 * 20 * (counts.length - 1));
  });

  it.each([
    [
      'German with English names',
      'de',
      `${(trades['de'] ?? []).join('. ')}. Head of the Center of Excellence, Friends of the Earth, Women and Girls of the Year, Lord of the Rings, Game of the Month, Best of the West.`,
    ],
    [
      'Spanish among names of technologies',
      'es',
      'Ingeniero de software full-stack con experiencia como backend developer en plataformas omnicanal, e-commerce y ' +
        'productos web. Testing automation, event sourcing, unit testing, code review. ' +
        'Dominio de JavaScript, Python, Google Cloud, Firestore, Kubernetes, arquitectura de software y CI/CD. ' +
        'Desarrollo de servicios backend para el chat center con los equipos de data engineering, ' +
        'y despliegue en AWS Lambda con pruebas de rendimiento y monitoreo de los servicios.',
    ],
  ])('recognises %s', async (_, tag, text) => {
    expect(await recognize(text)).toEqual({ tag, isCertain: true });
  });

  it('has texts of every locale', () => {
    const known = new Set(Object.keys(declaration));
    expect(localeTags.filter((tag) => !known.has(tag) && tag !== 'en-GB')).toEqual([]);
    for (const texts of Object.values(declaration)) expect(texts.length).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.entries(resumes).filter(([tag]) => tag !== 'en'))(
    'recognises nineteen of twenty résumés in %s',
    async (tag, texts) => {
      // A résumé has at least two sentences.
      const whole = texts.map((text, at) => `${text}\n${texts[(at + 1) % texts.length] ?? ''}`);
      const { certain } = await countOf(tag, whole);
      expect(certain / texts.length).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('keeps English, and texts that are too short', async () => {
    for (const text of [...(resumes['en'] ?? []), ...(declaration['en'] ?? [])]) {
      expect([text, await recognize(text)]).toEqual([text, undefined]);
    }
    expect(await recognize('Softwareentwickler in Berlin')).toBeUndefined();
    expect(await recognizeLanguage({})).toBeUndefined();
  });

  it.each([
    ['Betreuung von Patienten', 'Pflegerin', 'de'],
    ['Accueil des clients et commandes', 'Serveur', 'fr'],
    ['Müşterilerin karşılanması', 'Garson', 'tr'],
    ['Приготовление', 'Повар', 'ru'],
  ])('mentions the likely language of the short text "%s"', async (text, position, tag) => {
    const work = [{ name: 'Acme', position, highlights: [text] }];
    expect(await recognizeLanguage({ work })).toEqual({ tag, isCertain: false });
  });

  it.each(['Led a team of four', 'Kafka, Go, Kubernetes, Terraform', 'Chef de partie'])(
    'mentions no language for "%s"',
    async (text) => {
      const work = [{ name: 'Müller', position: 'Lead cook', highlights: [text] }];
      expect(await recognizeLanguage({ work })).toBeUndefined();
    },
  );

  it('lets the country decide between languages that look alike', async () => {
    const [croatian = ''] = declaration['hr'] ?? [];
    const [malay = ''] = declaration['id'] ?? [];
    expect(await recognize(croatian)).toEqual({ tag: 'hr', isCertain: false });
    expect(await recognize(croatian, 'HR')).toEqual({ tag: 'hr', isCertain: true });
    expect(await recognize(croatian, 'RS')).toEqual({ tag: 'sr-Latn', isCertain: true });
    expect(await recognize(malay, 'id')).toEqual({ tag: 'id', isCertain: true });
    expect(await recognize(declaration['pt']?.slice(0, 3).join('\n') ?? '', 'BR')).toEqual({
      tag: 'pt-BR',
      isCertain: true,
    });
  });

  it('does not read a script or a language without labels as another', async () => {
    for (const text of [
      'Қазақстанның дамуы үшін бағдарламалық қамтамасыз ету әзірлеймін',
      'მე ვარ პროგრამისტი და ვმუშაობ თბილისში უკვე ათი წელია',
      'मी सॉफ्टवेअर अभियंता आहे आणि पुण्यात काम करतो',
    ]) {
      expect(await recognize(text)).toBeUndefined();
    }
  });

  it('ignores names, addresses and technologies', async () => {
    const resume = {
      basics: { name: 'Дмитрий Петров', summary: 'Engineer at a bank who builds tools for teams.' },
      work: [{ name: '株式会社サンプル', keywords: ['データベース設計', '機械学習'] }],
    };
    expect(await recognizeLanguage(resume)).toBeUndefined();
  });
});
