import { parse as parseYaml, stringify } from 'yaml';
import { parse as parseJson } from 'jsonc-parser';
import { editText, type Edit } from '../../../../src/preview/page/form/edit-text.ts';
import { fc } from '../../../support/fast-check.ts';

const yaml = `# yaml-language-server: $schema=schema.json
basics:
  name: Ada   # her name
  label: 'Analyst'
work:
  # the first job
  - name: Engines # in London
    startDate: 2015-03
    highlights:
      - one
      - two # not sure

  # the second job
  - name: Looms
    summary: |
      Two
      lines
    keywords: [a, b]
# the end
skills: []
`;

const json = `{
  // of the person
  "basics": { "name": "Ada", "label": "Analyst" }, // checked
  "work": [
    // the first job
    {
      "name": "Engines", // in London
      "highlights": ["one", "two"]
    },

    { "name": "Looms" } // the second job
  ],
  "skills": [],
}
`;

/** The lines that an edit takes away and adds. */
const changes = (before: string, edit: Edit, notation: 'json' | 'yaml'): string[] => {
  const after = editText(before, notation, edit)?.split('\n') ?? ['(not possible)'];
  const lines = before.split('\n');
  return [
    ...lines.filter((line) => !after.includes(line)).map((line) => `-${line}`),
    ...after.filter((line) => !lines.includes(line)).map((line) => `+${line}`),
  ];
};

const keys = ['name', 'label', 'position', 'location', 'startDate'];

describe('editText', () => {
  it.each<[string, Edit, string[]]>([
    [
      'a plain text, before its comment',
      { kind: 'set', path: ['basics', 'name'], value: 'Ada: "L"' },
      ['-  name: Ada   # her name', `+  name: 'Ada: "L"'   # her name`],
    ],
    [
      'a quoted text in its quotes',
      { kind: 'set', path: ['basics', 'label'], value: "it's" },
      ["-  label: 'Analyst'", "+  label: 'it''s'"],
    ],
    [
      'lines behind which a comment stands, in quotes',
      { kind: 'set', path: ['basics', 'name'], value: 'a\nb' },
      ['-  name: Ada   # her name', '+  name: "a\\nb"   # her name'],
    ],
    [
      'a block of lines',
      { kind: 'set', path: ['work', 1, 'summary'], value: 'Three\n\nlines' },
      ['-    summary: |', '-      Two', '+    summary: |-', '+      Three', '+'],
    ],
    [
      'a new key at its place',
      { kind: 'set', path: ['work', 0, 'position'], value: 'Analyst', keys },
      ['+    position: Analyst'],
    ],
    [
      'a new object',
      { kind: 'set', path: ['basics', 'location', 'city'], value: 'London', keys },
      ['+  location:', '+    city: London'],
    ],
    [
      'a new entry of an empty list',
      { kind: 'set', path: ['skills', 0], value: { name: 'Go' } },
      ['-skills: []', '+skills:', '+  - name: Go'],
    ],
    [
      'a word of a list in brackets',
      { kind: 'set', path: ['work', 1, 'keywords', 2], value: 'c, d' },
      ['-    keywords: [a, b]', '+    keywords: [a, b, "c, d"]'],
    ],
    [
      'a removed key',
      { kind: 'remove', path: ['work', 0, 'startDate'] },
      ['-    startDate: 2015-03'],
    ],
  ])('writes into YAML only what changes: %s', (_, edit, lines) => {
    // The blank line of a block is among those of the file.
    expect(changes(yaml, edit, 'yaml')).toEqual(lines.filter((line) => line !== '+'));
  });

  it.each<[string, Edit, string[]]>([
    [
      'a text',
      { kind: 'set', path: ['work', 0, 'name'], value: 'New' },
      ['-      "name": "Engines", // in London', '+      "name": "New", // in London'],
    ],
    [
      'a new key at its place',
      { kind: 'set', path: ['work', 0, 'position'], value: 'Analyst', keys },
      ['+      "position": "Analyst",'],
    ],
    [
      'a new entry, with the comma before the comment',
      { kind: 'set', path: ['work', 2], value: { name: 'C' } },
      [
        '-    { "name": "Looms" } // the second job',
        '+    { "name": "Looms" }, // the second job',
        '+      "name": "C"',
        '+    }',
      ],
    ],
    [
      'an object on one line',
      { kind: 'set', path: ['basics', 'location', 'city'], value: 'London', keys },
      [
        '-  "basics": { "name": "Ada", "label": "Analyst" }, // checked',
        '+  "basics": { "name": "Ada", "label": "Analyst", "location": {"city":"London"} }, // checked',
      ],
    ],
  ])('writes into JSON only what changes: %s', (_, edit, lines) => {
    expect(changes(json, edit, 'json')).toEqual(lines);
  });

  it('moves an entry with the comments above it and behind it', () => {
    expect(editText(yaml, 'yaml', { kind: 'move', path: ['work', 0], to: 1 })).toContain(`work:
  # the second job
  - name: Looms
    summary: |
      Two
      lines
    keywords: [a, b]

  # the first job
  - name: Engines # in London
    startDate: 2015-03
    highlights:
      - one
      - two # not sure
# the end`);
    expect(editText(json, 'json', { kind: 'move', path: ['work', 0], to: 1 })).toContain(`"work": [
    { "name": "Looms" }, // the second job

    // the first job
    {
      "name": "Engines", // in London
      "highlights": ["one", "two"]
    }
  ],`);
  });

  it('removes a list with its last item', () => {
    const text = '{\n  "basics": { "name": "A" },\n  "work": [{ "highlights": ["x"] }]\n}\n';
    expect(editText(text, 'json', { kind: 'remove', path: ['work', 0, 'highlights', 0] })).toBe(
      '{\n  "basics": { "name": "A" },\n  "work": [{}]\n}\n',
    );
    expect(editText(text, 'json', { kind: 'remove', path: ['work', 0] })).toBe(
      '{\n  "basics": { "name": "A" }\n}\n',
    );
  });

  it('keeps the line breaks of the file', () => {
    const edit: Edit = { kind: 'set', path: ['basics', 'name'], value: 'B' };
    const windows = yaml.replaceAll('\n', '\r\n');
    expect(editText(windows, 'yaml', edit)).toBe(
      yaml.replace('name: Ada', 'name: B').replaceAll('\n', '\r\n'),
    );
  });

  it('begins an empty text', () => {
    const edit: Edit = { kind: 'set', path: ['basics', 'name'], value: 'B' };
    expect(editText('', 'yaml', edit)).toBe('basics:\n  name: B\n');
    expect(editText('{}', 'json', edit)).toBe('{"basics": {"name":"B"}}');
  });

  it('refuses a text with an error, and a value that an alias repeats', () => {
    const edit: Edit = { kind: 'set', path: ['a', 'b'], value: 'x' };
    expect(editText('{ "a": ', 'json', edit)).toBeUndefined();
    expect(editText('a: &one\n  b: c\nd: *one\n', 'yaml', edit)).toBeUndefined();
  });

  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('a\nb', '- x', 'on', '1', '#'),
  );
  const entry = fc.record({ name: text, tags: fc.array(text, { maxLength: 3 }) });
  const resume = fc.record({ work: fc.array(entry, { minLength: 2, maxLength: 4 }) });
  const edits = fc.array(
    fc.tuple(fc.constantFrom('set', 'remove', 'repeat', 'move'), fc.nat(), fc.nat(), text),
    { minLength: 1, maxLength: 5 },
  );

  it.each(['json', 'yaml', 'flow'] as const)('makes the wanted value in any %s text', (style) => {
    fc.assert(
      fc.property(resume, edits, (value, steps) => {
        const notation = style === 'json' ? 'json' : 'yaml';
        const parse = notation === 'json' ? parseJson : parseYaml;
        let written =
          style === 'json'
            ? JSON.stringify(value, null, 2)
            : stringify(value, { collectionStyle: style === 'flow' ? 'flow' : 'any' });
        for (const [kind, one, other, words] of steps) {
          const before = parse(written) as { work?: (typeof value)['work'] };
          const work = before.work ?? [];
          if (work.length < 2) return;
          const place = one % work.length;
          const to = other % work.length;
          const edit: Edit =
            kind === 'set'
              ? { kind, path: ['work', place, 'name'], value: words }
              : kind === 'move'
                ? { kind, path: ['work', place], to }
                : { kind: kind as 'remove', path: ['work', place] };
          const wanted = structuredClone(work);
          const [taken] = kind === 'set' ? [] : wanted.splice(place, 1);
          if (kind === 'set') wanted[place]!.name = words;
          if (kind === 'move') wanted.splice(to, 0, taken!);
          if (kind === 'repeat') wanted.splice(place, 0, taken!, taken!);
          written = editText(written, notation, edit) ?? '';
          expect(parse(written)).toEqual({ work: wanted });
        }
      }),
      { numRuns: 60 },
    );
  });
});
