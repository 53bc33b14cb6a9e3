/** Commands of other résumé programs and of build tools, with the commands of Vitae for the same purpose. */
const foreignCommands: Readonly<Record<string, string>> = {
  export: 'render resume.json',
  build: 'render resume.json',
  compile: 'render resume.json',
  generate: 'render resume.json',
  render: 'render resume.json',
  make: 'render resume.json',
  pdf: 'render resume.json -f pdf',
  docx: 'render resume.json -f docx',
  html: 'render resume.json -f html',
  new: 'render init',
  create: 'render init',
  watch: 'render preview resume.json, or: render resume.json --watch',
  dev: 'render preview resume.json',
  start: 'render preview resume.json, or: render serve',
  open: 'render preview resume.json',
  server: 'render serve',
  test: 'render validate resume.json',
  lint: 'render validate resume.json',
  convert: 'render import cv.yaml -o resume.json',
  version: 'render --version',
};

/** The command of Vitae that corresponds to a command of another program. */
export const foreignCommand = (word: string): string | undefined =>
  Object.hasOwn(foreignCommands, word) ? foreignCommands[word] : undefined;
