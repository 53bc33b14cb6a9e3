import { RenderError } from '../../errors.ts';
import { createPromiseCache } from '../../promise-cache.ts';
import { headTexts, placeHeader } from '../../theme/header-places.ts';
import { isAsideFirst, splitSections } from '../../theme/layout.ts';
import type { Theme } from '../../theme/theme.ts';
import type { Contact, Header, Photo, ResumeView, Section } from '../../view/model.ts';
import { separators } from '../../view/separators.ts';
import { compileTemplate } from './compile-template.ts';
import type { HeadingLevels, TemplateData } from './entry-lines.ts';
import { describeTemplateFault, TemplateFault } from './template-fault.ts';
import { helpers } from './template-helpers.ts';
import { errorMessage } from '../../text/errno.ts';
import { placeText } from '../../text/position.ts';

/** The parts of the header in one place of the page. */
interface HeaderParts {
  /** The name; without one, the label. */
  readonly title?: string;
  readonly label?: string;
  readonly contacts?: readonly Contact[];
  readonly photo?: Photo;
}

/** The context of a template: the view, with its parts split into columns. */
interface TemplateContext extends Omit<ResumeView, 'header'> {
  readonly hasHeader: boolean;
  readonly header: HeaderParts;
  readonly main: readonly Section[];
  readonly hasAside: boolean;
  readonly isAsideFirst: boolean;
  /** The parts of the header at the head of the side column. */
  readonly person: HeaderParts;
  /** Sections of the side column; empty for one-column themes. */
  readonly aside: readonly Section[];
}

export interface TemplateOutput {
  readonly html: string;
  /** Whether the template is from this build. */
  readonly isShipped: boolean;
}

type RenderTemplate = (view: ResumeView, theme: Theme) => TemplateOutput;

/** The parts of the header above the sections, and those in the side column. */
const splitHeader = (
  { header }: ResumeView,
  { layout }: Theme,
): { readonly header: HeaderParts; readonly person: HeaderParts } => {
  const { above, aside } = placeHeader(layout, header);
  return { header: partsOf(above), person: partsOf(aside) };
};

const partsOf = (header: Header): HeaderParts => {
  const { name: title, label } = headTexts(header);
  const { contacts, photo } = header;
  return {
    ...(title !== undefined && { title }),
    ...(label !== undefined && { label }),
    ...(contacts.length > 0 && { contacts }),
    ...(photo && { photo }),
  };
};

const isFilled = (parts: HeaderParts): boolean => Object.keys(parts).length > 0;

/** Whether the header is a band. */
export const hasBand = (view: ResumeView, theme: Theme): boolean =>
  theme.layout.header === 'band' && isFilled(splitHeader(view, theme).header);

/** Whether the document has a side column. */
export const hasAside = (view: ResumeView, theme: Theme): boolean =>
  splitSections(theme.layout, view.sections).aside.length > 0 ||
  isFilled(splitHeader(view, theme).person);

/** Number of cached templates: more than the themes of one program. It bounds the memory if themes are edited often. */
const compiledThemes = 64;
// Keyed by the source text, because a theme from another thread is a copy.
const remember = createPromiseCache<string, RenderTemplate>(compiledThemes);
/** In one thread the partials of a theme are one object, which makes the long key needless. */
const latestOf = new WeakMap<
  Theme['partials'],
  Pick<Theme, 'name' | 'template'> & { readonly render: Promise<RenderTemplate> }
>();

/** Renders the body with the template of the theme. Compiles it on first use. @throws RenderError theme_invalid */
export const renderTemplate = async (view: ResumeView, theme: Theme): Promise<TemplateOutput> => {
  return (await compiledTemplate(theme))(view, theme);
};

const compiledTemplate = (theme: Theme): Promise<RenderTemplate> => {
  const { name, template, partials } = theme;
  const latest = latestOf.get(partials);
  if (latest?.name === name && latest.template === template) return latest.render;
  const key = JSON.stringify([name, template, partials]);
  const render = remember(key, () => compileTheme(theme));
  latestOf.set(partials, { name, template, render });
  return render;
};

// A no-break space binds the dot to the item before it, so that no line starts with a dot.
const withItem = (separator: string): string => separator.trimEnd().replace(' ', '\u00A0');
const printedSeparators = {
  ...separators,
  contact: withItem(separators.contact),
  item: withItem(separators.item),
  keyword: withItem(separators.keyword),
};

const compileTheme = async (theme: Theme): Promise<RenderTemplate> => {
  const { render, isShipped } = await compileTemplate<TemplateContext>(theme);
  return (view, theme) => {
    const context = templateContext(view, theme);
    try {
      const html = render(context, {
        data: templateData(view, theme),
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      });
      return { html, isShipped };
    } catch (cause) {
      throw failedTemplate(theme, context, cause);
    }
  };
};

const failedTemplate = (
  { name, template, partials }: Theme,
  context: TemplateContext,
  cause: unknown,
): RenderError => {
  const begin = `The template of theme "${name}" fails`;
  if (!(cause instanceof TemplateFault)) {
    const reason = errorMessage(cause);
    return new RenderError('theme_invalid', `${begin}: ${reason}`, { cause });
  }
  const known = {
    helpers: Object.keys(helpers),
    partials: Object.keys(partials),
    values: [...namesIn(context)],
  };
  const { issue, file, text } = describeTemplateFault(cause, template, known);
  return new RenderError('theme_invalid', `${begin}: ${placeText(file, issue)}: ${issue.message}`, {
    issues: [issue],
    source: { name: `${name}/${file}`, text },
  });
};

/** The names of all values, to suggest the one that an unknown name most likely means. */
const namesIn = (value: unknown, names = new Set<string>()): Set<string> => {
  if (typeof value !== 'object' || value === null) return names;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) names.add(name);
    namesIn(inner, names);
  }
  return names;
};

const templateContext = (view: ResumeView, theme: Theme): TemplateContext => {
  const { header, person } = splitHeader(view, theme);
  return {
    ...view,
    hasHeader: isFilled(header),
    header,
    hasAside: hasAside(view, theme),
    isAsideFirst: isAsideFirst(theme.layout),
    person,
    ...splitSections(theme.layout, view.sections),
  };
};

const templateData = (view: ResumeView, { layout }: Theme) =>
  ({
    separators: printedSeparators,
    headings: headingLevels(view),
    layout,
    areLines: layout.contacts !== 'line' || layout.aside.contacts,
  }) satisfies TemplateData;

const headingLevels = ({ header }: ResumeView): HeadingLevels => {
  const section = header.name === undefined && header.label === undefined ? 1 : 2;
  return { section, entry: section + 1, role: section + 2 };
};
