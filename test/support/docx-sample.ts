import { renderDocx } from '../../src/formats/docx/render.ts';
import type { RenderJob } from '../../src/formats/format.ts';
import { RenderOptions } from '../../src/options/schema.ts';
import { ThemeManifest } from '../../src/theme/manifest.ts';
import type { Entry, Inline, Photo, ResumeView, RichText, Role } from '../../src/view/model.ts';

export const words = (text: string): Inline => ({ kind: 'text', text });
export const strong = (...children: Inline[]): Inline => ({ kind: 'strong', children });
export const emphasis = (...children: Inline[]): Inline => ({ kind: 'emphasis', children });
export const link = (href: string, ...children: Inline[]): Inline => ({
  kind: 'link',
  href,
  children,
});

/** A paragraph; a string is plain text. */
export const prose = (...parts: (Inline | string)[]): RichText => [
  {
    kind: 'paragraph',
    children: parts.map((part) => (typeof part === 'string' ? words(part) : part)),
  },
];

const nothing = { details: [], body: [], groups: [], keywords: [] };

export const entry = (title: string, facts: Partial<Entry> = {}): Entry => ({
  pointer: '/work/0',
  title: { text: title },
  roles: [],
  ...nothing,
  ...facts,
});

export const role = (title: string, facts: Partial<Role> = {}): Role => ({
  pointer: '/work/0',
  title,
  ...nothing,
  ...facts,
});

/** A grey picture of 40 × 30 pixels. */
export const landscapePng =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAAK0lEQVR42u3NMQ0AAAgDsMlGBCKQigw4mvRvqudExGKxWCwWi8VisVj8N16l5rEqGZ06sAAAAABJRU5ErkJggg==';

export const landscape: Photo = {
  source: landscapePng,
  type: 'png',
  width: 40,
  height: 30,
  alt: 'Portrait of Ada Lovelace',
};

/** A view with every kind of content. */
export const sampleView: ResumeView = {
  language: 'en-GB',
  direction: 'ltr',
  title: 'Ada Lovelace – Résumé',
  fileStem: 'Ada Lovelace – Résumé',
  header: {
    name: 'Ada Lovelace',
    label: 'Analyst & Programmer',
    photo: landscape,
    contacts: [
      { kind: 'email', text: 'ada@example.com', href: 'mailto:ada@example.com' },
      { kind: 'phone', text: '+44 20 7946 0000', href: 'tel:+442079460000' },
      { kind: 'location', text: 'London, GB' },
      { kind: 'url', text: 'ada.example.com', href: 'https://ada.example.com/?a=1&b=2' },
    ],
  },
  sections: [
    {
      kind: 'prose',
      id: 'summary',
      title: 'Summary',
      body: [
        ...prose('Writes ', strong(words('algorithms')), ' for ', emphasis(words('engines')), '.'),
        ...prose('See ', link('https://ada.example.com/notes', strong(words('Note G'))), '.'),
      ],
    },
    {
      kind: 'entries',
      id: 'work',
      title: 'Experience',
      entries: [
        entry('Analytical Engines', {
          title: { text: 'Analytical Engines', href: 'https://engines.example.com' },
          subtitle: 'Lead Analyst',
          period: 'Jan 1842 – Present',
          context: 'Founding member',
          place: 'London',
          link: { text: 'engines.example.com', href: 'https://engines.example.com' },
          details: [{ label: 'Grade', text: '1.0' }, { text: 'Part time' }],
          body: prose('Led the analysis.'),
          groups: [
            {
              name: prose('Methods in ', emphasis(words('numbers'))),
              highlights: [
                [
                  ...prose('Wrote Note G:'),
                  {
                    kind: 'list',
                    items: [
                      [
                        ...prose('Bernoulli numbers'),
                        { kind: 'list', items: [prose('with a loop')] },
                      ],
                    ],
                  },
                  ...prose('and published it.'),
                ],
                [
                  ...prose('Three steps:'),
                  { kind: 'list', start: 1, items: [prose('plan'), prose('punch')] },
                ],
                [...prose('From four on:'), { kind: 'list', start: 4, items: [prose('check')] }],
              ],
            },
          ],
          keywords: ['Cards', 'Loops'],
        }),
        entry('Babbage & Co', {
          place: 'London',
          roles: [
            role('Translator', {
              period: '1841 – 1842',
              groups: [{ highlights: [prose('Translated Menabrea.')] }],
            }),
            role('Correspondent', { period: '1833 – 1841' }),
          ],
        }),
      ],
    },
    {
      kind: 'entries',
      id: 'certificates',
      title: 'Certificates',
      entries: [
        entry('Calculus', { period: '1838' }),
        entry('Logic', { period: '1839', place: 'London' }),
      ],
    },
    {
      kind: 'terms',
      id: 'skills',
      title: 'Skills',
      terms: [
        {
          pointer: '/skills/0',
          name: 'Methods',
          level: 'expert',
          keywords: ['Loops', 'Tables'],
          body: [],
        },
        {
          pointer: '/skills/1',
          name: 'Leading',
          keywords: [],
          body: [
            ...prose('Small ', { kind: 'code', text: 'teams' }, '.'),
            ...prose('And', { kind: 'break' }, 'letters.'),
          ],
        },
      ],
    },
    {
      kind: 'terms',
      id: 'languages',
      title: 'Languages',
      terms: [
        { pointer: '/languages/0', name: 'English', level: 'native', keywords: [], body: [] },
        { pointer: '/languages/1', name: 'French', keywords: [], body: [] },
      ],
    },
  ],
  keywords: ['Methods', 'Loops'],
};

/** A theme with the default tokens and layout, except for the given values. */
export const themeOf = (looks: object = {}): RenderJob['theme'] => ({
  name: 'sample',
  template: '',
  partials: {},
  css: '',
  ...ThemeManifest.parse({ title: 'Sample', description: 'For tests.', ...looks }),
});

type Changes = Partial<Pick<RenderJob, 'view' | 'theme' | 'date' | 'source'>> & {
  options?: object;
};

/** The sample as a Word document. Starts no browser. */
export const renderSample = ({ options, ...changes }: Changes = {}): Promise<Uint8Array> =>
  renderDocx({
    view: sampleView,
    theme: themeOf(),
    options: RenderOptions.parse({ format: 'docx', ...options }),
    ...changes,
  });
