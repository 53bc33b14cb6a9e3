import {
  describeTemplateFault,
  type TemplateFault,
} from '../../../src/formats/html/template-fault.ts';
import { compileTemplate } from '../../../src/formats/html/compile-template.ts';

const known = { helpers: ['rich'], partials: ['section'], values: ['title', 'period'] };
const partials = { section: '<h2>{{title}}</h2>' };

/** What is said about a template with the context `{ title }`, as "line:column message". */
const faultOf = async (template: string): Promise<string> => {
  const { render } = await compileTemplate<object>({ template, partials });
  try {
    render({ title: 'Ada' });
  } catch (error) {
    const { issue, file } = describeTemplateFault(error as TemplateFault, template, known);
    return `${file}:${issue.line}:${issue.column} ${issue.message}`;
  }
  return 'nothing';
};

describe('describeTemplateFault', () => {
  it.each([
    ['\n<p>{{titel}}</p>', '2:6 "titel" is not defined; did you mean "title"?'],
    ['{{period}}', '1:3 "period" is not defined here; write {{#if period}}'],
    ['{{nothing}}', '1:3 "nothing" is not defined; docs/themes.md lists the values'],
    ['a {{rihc title}}', '1:3 "rihc" is not a helper; did you mean "rich"?'],
    ['{{> sectoin}}', '1:1 "sectoin" is not a partial; did you mean "section"?'],
    ['{{#if title}}\n', '2:1 the file ends inside a block or an expression; close it'],
    ['{{#if title}}{{/each}}', '1:4 the block "if" is not closed by {{/if}}'],
    ['one\ntwo {{title', '2:7 a character has no meaning here; is "}}" missing?'],
    [
      'x{{#with title}}{{> section}}{{/with}}',
      '1:17 the partial "section" gets another context than it needs: "title" is not a part of a text',
    ],
  ])('places the fault of %j and says what would be right', async (template, expected) => {
    expect(await faultOf(template)).toContain(`template.hbs:${expected}`);
  });
});
