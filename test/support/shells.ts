import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A completion script, the folder of the files it offers, and the line before the cursor. */
export interface Completion {
  readonly script: string;
  readonly folder: string;
  readonly line: string;
  readonly expected: string;
}

const run = (program: string, folder: string, ...argv: string[]): string =>
  execFileSync(program, argv, { cwd: folder, encoding: 'utf8', timeout: 30_000 });

/** A real line editor of zsh: Tab after the line, until it shows the expected word. */
const zshSession = (file: string, { line, expected }: Completion): string => `
zmodload zsh/zpty
export TERM=dumb
zpty z zsh -f
zpty -w z "PROMPT=; source ${file}; print re''ady"
zpty -r z shown '*ready*'
zpty -w -n z '${line}'$'\\t'
zpty -r z shown '*${expected}*'
print -r -- "$shown"
`;

/** What each shell offers for a line, with the program that it needs. */
export const completing: Readonly<
  Record<string, { readonly program: string; readonly ask: (asked: Completion) => string }>
> = {
  bash: {
    program: 'bash',
    ask({ script, folder, line }) {
      const words = line.split(' ');
      const ask = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; COMPREPLY=(); $(complete -p ${words[0] ?? ''} | sed 's/.*-F \\([^ ]*\\).*/\\1/'); printf '%s\\n' "\${COMPREPLY[@]}"`;
      return run('bash', folder, '-c', `${script}\n${ask}`);
    },
  },
  zsh: {
    program: 'zsh',
    ask(asked) {
      const file = join(asked.folder, 'script.zsh');
      writeFileSync(file, asked.script);
      return run('zsh', asked.folder, '-fc', zshSession(file, asked));
    },
  },
  fish: {
    program: 'fish',
    ask: ({ script, folder, line }) =>
      run('fish', folder, '-N', '-c', `${script}\ncomplete -C '${line}'`),
  },
  powershell: {
    program: 'pwsh',
    ask: ({ script, folder, line }) =>
      run(
        'pwsh',
        folder,
        ...['-NoProfile', '-Command'],
        `${script}\n(TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText`,
      ),
  },
};

export const isInstalled = (program: string): boolean =>
  spawnSync(program, ['--version']).status === 0;
