import type { Command } from 'commander';
import { completeUsageError } from './usage-error.ts';

/** Examples of each command by its words; the main command has the name "". */
const examples: Readonly<Record<string, readonly string[]>> = {
  '': [
    'render resume.json                       write resume.pdf beside it',
    'render resume.json -o cv.docx -t modern  write a Word file in another theme',
    'render preview resume.json               see the pages while you write',
    'render cvs/ -f pdf -f docx -o out/       render a folder in two formats',
    'render base.json acme.yaml               write acme.pdf: base.json with the',
    '                                         changes of acme.yaml',
    'curl -s example.com/cv.json | render - > cv.pdf',
    'render init                              write a résumé to begin with',
  ],
  themes: ['render themes', 'render themes new mine', 'render themes check ./mine'],
  'themes new': [
    'render themes new mine                 copy the theme modern to mine/',
    'render themes new mine --from sidebar',
  ],
  'themes check': ['render themes check ./mine', 'render themes check ./mine --pictures pictures/'],
  letter: [
    'render letter letter.md --resume resume.json',
    'render letter letter.md -t modern -f pdf -f docx',
    'render letter letter.md --document both  the letter and then the résumé',
  ],
  batch: [
    'render batch people.jsonl -o out/',
    "render batch cvs/ -f pdf -f docx -o 'out/{basics.name}-{index}.{format}'",
    'render batch people.jsonl -o out/ --report report.jsonl --resume',
    "find cvs -name '*.json' | render batch --files-from - -o out/",
  ],
  preview: ['render preview', 'render preview cv.yaml -t modern --port 4000 --no-open'],
  validate: ['render validate resume.json', 'render validate cvs/ --strict'],
  check: ['render check resume.json', 'render check resume.json -f pdf --ats'],
  import: [
    'render import cv.docx -o resume.json',
    'render import linkedin.zip -o resume.json',
    'render import cv.md > resume.json',
  ],
  extract: ['render extract cv.pdf -o resume.json'],
  init: ['render init', 'render init cv.yaml', 'render init --sample'],
  completion: ['source <(render completion bash)'],
  schema: ['render schema -o resume.schema.json'],
  doctor: ['render doctor', 'render doctor --install'],
  'api-key': ['render api-key careers-page'],
  mcp: ['render mcp -o documents/'],
  serve: ['render serve', 'PORT=3000 VITAE_PAGES=4 render serve'],
  worker: ['VITAE_REDIS_URL=redis://localhost:6379 render worker'],
  queue: ['render queue', 'render queue pause'],
};

/** Puts the examples of each command first in its help, and the first example after a message about a missing argument. */
export const addExamples = (command: Command, words = ''): void => {
  const own = examples[words];
  const description = command.description();
  const example = own?.[0]?.split(/ {2,}/)[0];
  command.configureOutput({
    outputError: (text, print) => print(completeUsageError(text, { words, example })),
  });
  if (own) {
    command.summary(description);
    const lines = own.map((line) => `  ${line.startsWith(' ') ? ' ' : '$'} ${line}`);
    command.description(`${description}\n\nExamples:\n${lines.join('\n')}`);
  }
  for (const inner of command.commands) addExamples(inner, `${words} ${inner.name()}`.trim());
};
