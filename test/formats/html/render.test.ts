import { readingOrder } from '../../../src/theme/layout.ts';
import { RenderError } from '../../../src/errors.ts';
import { renderHtml } from '../../support/html-document.ts';
import { RenderOptions } from '../../../src/options/schema.ts';
import type { Resume } from '../../../src/resume/schema/resume.ts';
import { listThemes, loadTheme } from '../../support/themes.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import { composeView } from '../../../src/view/compose.ts';
import { resolveLanguage } from '../../../src/view/language.ts';
import { sectionIds, type ResumeView } from '../../../src/view/model.ts';
import { bodyOf, headingsOf, textOf } from '../../support/html-text.ts';
import { pictureOf } from '../../support/pictures.ts';
import { readSeed } from '../../support/seeds.ts';
import { entry, role, text, viewOf } from '../../support/views.ts';

const classic = await loadTheme('classic');
const sidebar = await loadTheme('sidebar');
const themes = await Promise.all((await listThemes()).map(({ name }) => loadTheme(name)));
const { paper } = RenderOptions.parse({});

const htmlOf = (view: ResumeView, theme: Theme = classic): Promise<string> =>
  renderHtml(view, theme, { paper });

const failure = async (rendering: Promise<unknown>): Promise<RenderError> => {
  const error: unknown = await rendering.catch((cause: unknown) => cause);
  if (error instanceof RenderError) return error;
  throw new Error('nothing was refused');
};

describe('renderHtmlFile', () => {
  it('embeds fonts and styles, fetches nothing and runs no script', async () => {
    const html = await htmlOf(viewOf());
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("base-uri 'none'; form-action 'none'");
    expect(html).not.toMatch(/<script|<link|@import|url\((?!data:)|src="(?!data:)/);
  });

  it('states language, direction and title', async () => {
    const html = await htmlOf(viewOf({ language: 'he', direction: 'rtl', title: 'A & B' }));
    expect(html).toContain('<html lang="he" dir="rtl">');
    expect(html).toContain('<title>A &amp; B</title>');
  });

  it('takes paper from the options and margins from the tokens', async () => {
    const html = await renderHtml(viewOf(), classic, { paper: 'letter' });
    expect(html).toContain('size:215.9mm 279.4mm');
    expect(html).toContain(
      `--page-top:calc(${classic.tokens.page.marginTopMm}mm*var(--fit-margin,1))`,
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    '{{constructor}} {{{html}}} {{> header}}',
    '"quoted" \'single\' & `tick`',
    '\\"; } body { display: none }',
    '__proto__',
  ])('prints %s as text in every field', async (hostile) => {
    const view = viewOf({
      title: hostile,
      header: {
        name: hostile,
        label: hostile,
        contacts: [{ kind: 'email', text: hostile, href: `mailto:${hostile}` }],
      },
      sections: [
        { kind: 'prose', id: 'summary', title: hostile, body: text(hostile) },
        {
          kind: 'entries',
          id: 'work',
          title: hostile,
          entries: [
            entry(hostile, {
              subtitle: hostile,
              place: hostile,
              period: hostile,
              details: [{ label: hostile, text: hostile }],
              groups: [{ name: text(hostile), highlights: [text(hostile)] }],
              keywords: [hostile],
            }),
          ],
        },
        {
          kind: 'terms',
          id: 'skills',
          title: hostile,
          terms: [
            { pointer: '/skills/0', name: hostile, level: hostile, keywords: [hostile], body: [] },
          ],
        },
      ],
    });
    const html = await htmlOf(view);
    // Three header fields, two of the summary, ten of the job, four of the skill.
    expect(textOf(html).split(hostile)).toHaveLength(3 + 2 + 10 + 4 + 1);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<img/);
    expect(html.match(/@page/g)).toHaveLength(2);
  });

  it('has one h1 and skips no level', async () => {
    const work = {
      kind: 'entries',
      id: 'work',
      title: 'Experience',
      entries: [
        entry('Acme', { subtitle: 'CTO' }),
        entry('Initech', { roles: [role('Lead'), role('Dev')] }),
      ],
    } as const;
    expect(headingsOf(await htmlOf(viewOf({ sections: [work] })))).toEqual([
      'h1 Ada Lovelace',
      'h2 Experience',
      'h3 Acme, CTO',
      'h3 Initech',
      'h4 Lead',
      'h4 Dev',
    ]);
    const nameless = viewOf({ header: { label: 'Analyst', contacts: [] }, sections: [work] });
    expect(headingsOf(await htmlOf(nameless))[0]).toBe('h1 Analyst');
    const headless = viewOf({ header: { contacts: [] }, sections: [work] });
    expect(headingsOf(await htmlOf(headless))).toEqual([
      'h1 Experience',
      'h2 Acme, CTO',
      'h2 Initech',
      'h3 Lead',
      'h3 Dev',
    ]);
    expect(bodyOf(await htmlOf(headless))).not.toContain('<header');
  });

  it('keeps the order of an entry: title, place, role, period, meta line, text, groups, keywords, roles', async () => {
    const view = viewOf({
      sections: [
        {
          kind: 'entries',
          id: 'work',
          title: 'Experience',
          entries: [
            entry('BBC', {
              subtitle: 'Engineer',
              period: '2019 – Present',
              context: 'Radix',
              place: 'London',
              link: { text: 'bbc.co.uk', href: 'https://bbc.co.uk' },
              details: [{ label: 'Grade', text: 'A' }, { text: 'Public' }],
              body: text('Built it.'),
              groups: [{ name: text('Led'), highlights: [text('one'), text('two')] }],
              keywords: ['Lua', 'C'],
              roles: [role('Lead', { period: '2021', place: 'Salford' }), role('Dev')],
            }),
          ],
        },
        {
          kind: 'terms',
          id: 'skills',
          title: 'Skills',
          terms: [
            {
              pointer: '/skills/0',
              name: 'Rust',
              level: 'expert',
              keywords: ['tokio', 'wasm'],
              body: text('Daily.'),
            },
            { pointer: '/skills/1', name: 'Mentoring', keywords: [], body: text('Gladly.') },
          ],
        },
        {
          kind: 'terms',
          id: 'languages',
          title: 'Languages',
          terms: [
            { pointer: '/languages/0', name: 'English', level: 'native', keywords: [], body: [] },
            { pointer: '/languages/1', name: 'Welsh', keywords: [], body: [] },
          ],
        },
      ],
    });
    expect(textOf(await htmlOf(view))).toBe(
      'Ada Lovelace Experience BBC London Engineer 2019 – Present ' +
        'Radix · bbc.co.uk · Grade: A · Public Built it. Led one two Lua · C ' +
        'Lead 2021 Salford Dev ' +
        'Skills Rust – expert: tokio, wasm Daily. Mentoring: Gladly. ' +
        'Languages English – native · Welsh',
    );
  });

  it('marks a short entry as whole and a long one as flowing', async () => {
    const html = await htmlOf(
      viewOf({
        sections: [
          {
            kind: 'entries',
            id: 'work',
            title: 'Experience',
            entries: [
              entry('Short', { body: text('x') }),
              entry('Long', { body: text('x '.repeat(400)) }),
            ],
          },
        ],
      }),
    );
    expect(html).toMatch(/class="entry whole">\s*<div class="row">\s*<h3 class="title">Short/);
    expect(html).toMatch(/class="entry flowing">\s*<div class="row">\s*<h3 class="title">Long/);
  });

  it('embeds only the faces that a document needs', async () => {
    const plain = await htmlOf(viewOf());
    expect(plain.match(/@font-face/g)).toHaveLength(2);
    const emphasis = viewOf({
      sections: [
        {
          kind: 'prose',
          id: 'summary',
          title: 'Summary',
          body: [
            {
              kind: 'paragraph',
              children: [{ kind: 'emphasis', children: [{ kind: 'text', text: 'so' }] }],
            },
          ],
        },
      ],
    });
    expect((await htmlOf(emphasis)).match(/@font-face/g)).toHaveLength(3);
  });

  it('removes soft hyphens and control characters', async () => {
    const html = await htmlOf(viewOf({ header: { name: 'A\u00ADda\u0007', contacts: [] } }));
    expect(headingsOf(html)[0]).toBe('h1 Ada');
    expect(html).not.toMatch(/[\u00AD\u0007]/);
  });

  it('prints a photo with alternative text', async () => {
    const photo = {
      source: 'data:image/png;base64,AAAA',
      type: 'png',
      width: 4,
      height: 5,
      alt: 'Ada',
    } as const;
    const html = await htmlOf(viewOf({ header: { name: 'Ada', contacts: [], photo } }));
    expect(html).toContain('<img class="photo" src="data:image/png;base64,AAAA" alt="Ada">');
  });

  it('has no page footer if page numbers are off', async () => {
    const off = { ...classic, layout: { ...classic.layout, foot: 'none' as const } };
    expect(await htmlOf(viewOf())).toContain('counter(pages)');
    expect(await htmlOf(viewOf(), off)).not.toContain('counter(pages)');
  });

  it('tints the page margins only if there is a side column', async () => {
    const skills = {
      kind: 'terms',
      id: 'skills',
      title: 'Skills',
      terms: [{ pointer: '/skills/0', name: 'Rust', keywords: [], body: [] }],
    } as const;
    expect(await htmlOf(viewOf(), sidebar)).toContain('data-columns="1"');
    const html = await htmlOf(viewOf({ sections: [...viewOf().sections, skills] }), sidebar);
    expect(html).toContain('data-columns="2"');
    expect(html).toContain('@top-right{content:"";padding:0;background:var(--aside-ground)');
    expect(bodyOf(html).indexOf('<main')).toBeLessThan(bodyOf(html).indexOf('<aside'));
  });

  it('prints the name at the head of the side column if the theme says so', async () => {
    const { aside } = sidebar.layout;
    const named = { ...sidebar.layout, aside: { ...aside, name: true } };
    const html = bodyOf(await htmlOf(viewOf(), { ...sidebar, layout: named }));
    expect(html).not.toContain('<header');
    expect(html).toMatch(/<aside class="aside">\s*<div class="identity">\s*<h1 class="name">/);
    expect(html.indexOf('<aside')).toBeLessThan(html.indexOf('<main'));
  });

  it('fails on an unknown name in a template, and names it', async () => {
    const misspelt = {
      ...classic,
      partials: { ...classic.partials },
      template: '{{header.tilte}}',
    };
    const error = await failure(htmlOf(viewOf(), misspelt));
    expect(error.code).toBe('theme_invalid');
    expect(error.message).toMatch(
      /template of theme "classic" fails: template\.hbs:1:3: "tilte" is not defined; did you mean "title"\?/,
    );
  });

  it('fails on an unknown partial, an unknown helper and broken syntax', async () => {
    for (const template of [
      '{{> nope}}',
      '{{nope header}}',
      '{{#if title}}',
      '{{constructor.name}}',
    ]) {
      const broken = { ...classic, partials: { ...classic.partials }, template };
      expect((await failure(htmlOf(viewOf(), broken))).code).toBe('theme_invalid');
    }
  });
});

describe.each(themes.map((theme) => [theme.name, theme] as const))('theme %s', (_, theme) => {
  const seedView = async (name: string): Promise<ResumeView> => {
    const resume: Resume = JSON.parse(readSeed(name));
    const language = await resolveLanguage(undefined, undefined);
    const photo = await pictureOf(resume.basics?.image);
    return composeView(resume, { language, layout: readingOrder(theme.layout), photo });
  };

  it('prints every section of a view that has all of them', async () => {
    const view = await seedView('full');
    expect(view.sections.map(({ id }) => id).sort()).toEqual([...sectionIds].sort());
    const body = bodyOf(await htmlOf(view, theme));
    const printed = [...body.matchAll(/<section class="section" id="(\w+)">/g)].map(([, id]) => id);
    expect(printed).toEqual(view.sections.map(({ id }) => id));
  });

  it('adds no words to the view', async () => {
    for (const seed of ['full', 'minimal', 'cdn-engineer', 'unicode']) {
      const body = textOf(await htmlOf(await seedView(seed), theme));
      expect(body).not.toMatch(/undefined|\[object|NaN|null/);
    }
  });

  it('sets bold and italics only on elements whose faces are embedded', () => {
    const own = theme.css.replace(/\/\*.*?\*\//gs, '');
    const bold = [...own.matchAll(/([^{}]+)\{[^}]*font-weight:(?!\s*(?:400|normal))[^}]*\}/g)];
    const selectors = bold.flatMap(([, selector]) =>
      selector!.split(',').map((part) => part.trim()),
    );
    const headings = ['h1', 'h2', 'h3', 'h4', '.letter-subject'];
    expect(new Set(selectors)).toEqual(new Set([...headings, '.name', 'strong', 'b']));
    expect(own).not.toMatch(/font-style:\s*(?:italic|oblique)/);
  });
});
