import type { Argument, Command, Option } from 'commander';
import { flagValues, negationsOf } from './flags.ts';

/** The shells for which there is a completion. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof shells)[number];

/** An argument with the values that help and completion offer. The command itself refuses others. */
export const withChoices = (argument: Argument, choices: readonly string[]): Argument =>
  Object.assign(argument, { argChoices: [...choices] });

/** A flag of a command: `--paper`, its short form, and the values it takes. */
interface CompletedFlag {
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  readonly values: readonly string[];
}

/** A command with its flags; the main command has the name "". */
interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly CompletedFlag[];
  /** What may follow its name: the commands in it, or the values of its argument. */
  readonly words: readonly string[];
}

/** Known values of options beyond those of their declarations: themes, fonts, sections. */
export type CompletedValues = Readonly<Record<string, readonly string[]>>;

const firstSentence = (text: string): string =>
  (text.split(/[;:\n]/)[0] ?? '').replace(/['"`\\$]/g, '').trim();

const describeFlag = (option: Option, known: CompletedValues): CompletedFlag[] => {
  const long = option.long ?? '';
  const name = long.replace(/^--/, '');
  const values = known[name] ?? flagValues(name)?.choices ?? [];
  const description = firstSentence(option.description);
  const flag: CompletedFlag = {
    ...{ long, description, values },
    takesValue: option.required || option.optional,
    ...(option.short !== undefined && { short: option.short }),
  };
  const negations = negationsOf(name).map((negation) => ({
    ...{ long: negation, description: `${description} (off)`, values: [], takesValue: false },
  }));
  return [flag, ...negations];
};

const describeCommand = (
  command: Command,
  name: string,
  known: CompletedValues,
): CompletedCommand => ({
  name,
  description: firstSentence(command.description()),
  words: [
    ...command.commands.map((inner) => inner.name()),
    ...command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices),
  ],
  flags: [
    ...optionsOf(name === '' ? [command] : [command, ...command.commands]).flatMap((option) =>
      describeFlag(option, known),
    ),
    { long: '--help', short: '-h', description: 'print this help', takesValue: false, values: [] },
  ],
});

/** The options of commands, each once: `themes` also completes the options of its sub-command `check`. */
const optionsOf = (commands: readonly Command[]): readonly Option[] =>
  uniqueFlags(commands.flatMap(({ options }) => options));

/** The flags, each once, by their long form. */
const uniqueFlags = <Flag extends { readonly long?: string | undefined }>(
  flags: readonly Flag[],
): readonly Flag[] => [...new Map(flags.map((flag) => [flag.long, flag])).values()];

/** The completion script of a shell, from the declared commands and options. */
export const completionScript = (
  program: Command,
  shell: Shell,
  known: CompletedValues,
): string => {
  const main = describeCommand(program, '', known);
  const commands = program.commands.map((command) =>
    describeCommand(command, command.name(), known),
  );
  return writers[shell](main, commands);
};

type Writer = (main: CompletedCommand, commands: readonly CompletedCommand[]) => string;

const programs = ['render', 'vitae-render'];

/** The long and the short form of a flag. */
const formsOf = ({ long, short }: CompletedFlag): readonly string[] =>
  short === undefined ? [long] : [long, short];

const namesOf = (commands: readonly CompletedCommand[]): string =>
  commands.map(({ name }) => name).join(' ');

const wordsOf = ({ flags }: CompletedCommand): string => flags.flatMap(formsOf).join(' ');

const valueFlags = (all: readonly CompletedCommand[]): readonly CompletedFlag[] =>
  uniqueFlags(all.flatMap(({ flags }) => flags).filter(({ takesValue }) => takesValue));

const withWords = (commands: readonly CompletedCommand[]): readonly CompletedCommand[] =>
  commands.filter(({ words }) => words.length > 0);

const bash: Writer = (main, commands) => `# render completion bash
_render() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  # bash splits "--paper=a4" at "=" into three words.
  if [[ "$word" == "=" ]]; then word=""
  elif [[ "$before" == "=" ]]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  local last="\${word##*,}"; local listed="\${word%"$last"}"
  case "$before" in
${valueFlags([main, ...commands])
  .map((flag) =>
    flag.values.length === 0
      ? `    ${formsOf(flag).join('|')}) COMPREPLY=($(compgen -f -- "$word")); return ;;`
      : `    ${formsOf(flag).join('|')}) COMPREPLY=($(compgen -P "$listed" -W "${flag.values.join(' ')}" -- "$last")); return ;;`,
  )
  .join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${commands.map((command) => `    ${command.name}) words="${wordsOf(command)}" ;;`).join('\n')}
    *) words="${wordsOf(main)}" ;;
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$word")); return; fi
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${namesOf(commands)}" -- "$word"))
  fi
  if [[ $COMP_CWORD -eq 2 ]]; then
    case "\${COMP_WORDS[1]}" in
${withWords(commands)
  .map(
    ({ name, words }) =>
      `      ${name}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`,
  )
  .join('\n')}
    esac
  fi
  COMPREPLY+=($(compgen -f -- "$word"))
}
complete -o filenames -F _render ${programs.join(' ')}
`;

/** zsh runs the function of bash. */
const zsh: Writer = (main, commands) => `#compdef ${programs.join(' ')}
autoload -U +X compinit && compinit -u
autoload -U +X bashcompinit && bashcompinit
${bash(main, commands)}`;

const fish: Writer = (main, commands) => {
  const line = (command: CompletedCommand, flag: CompletedFlag): string => {
    const values = flag.values.length > 0 ? ` -x -a '${flag.values.join(' ')}'` : '';
    return [
      `complete -c $program -n '__render_in "${command.name}"' -l ${flag.long.replace(/^--/, '')}`,
      ...(flag.short === undefined ? [] : [`-s ${flag.short.slice(1)}`]),
      `${flag.takesValue && values === '' ? '-r ' : ''}-d '${flag.description}'${values}`,
    ].join(' ');
  };
  const lines = [
    ...commands.map(
      ({ name, description }) =>
        `complete -c $program -n '__render_words 1' -a ${name} -d '${description}'`,
    ),
    ...withWords(commands).map(
      ({ name, words }) =>
        `complete -c $program -f -n '__render_words 2; and __render_in ${name}' -a '${words.join(' ')}'`,
    ),
    ...[main, ...commands].flatMap((command) => command.flags.map((flag) => line(command, flag))),
  ];
  return `# render completion fish
function __render_words -d 'whether the cursor follows this number of words'
  test (count (commandline -opc)) -eq $argv[1]
end
function __render_in -d 'whether the first word is this command, or none for the main command'
  set -l words (commandline -opc)
  set -l first "$words[2]"
  contains -- "$first" ${namesOf(commands)}; or set first ''
  test "$first" = "$argv[1]"
end
for program in ${programs.join(' ')}
${lines.map((each) => `  ${each}`).join('\n')}
end
`;
};

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

const powershell: Writer = (main, commands) => `# render completion powershell
Register-ArgumentCompleter -Native -CommandName ${quoted(programs)} -ScriptBlock {
  param($word, $ast, $position)
  $values = @{
${valueFlags([main, ...commands])
  .filter(({ values }) => values.length > 0)
  .flatMap((flag) => formsOf(flag).map((form) => `    '${form}' = @(${quoted(flag.values)})`))
  .join('\n')}
  }
  $flags = @{
${[main, ...commands].map((command) => `    '${command.name}' = @(${quoted(wordsOf(command).split(' '))})`).join('\n')}
  }
  $inner = @{
${withWords(commands)
  .map(({ name, words }) => `    '${name}' = @(${quoted(words)})`)
  .join('\n')}
  }
  $given = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { "$_" })
  $before = if ($given.Count -gt 0) { $given[-1] } else { '' }
  $command = if ($given.Count -gt 1 -and $flags.ContainsKey($given[1])) { $given[1] } else { '' }
  $words = if ($values.ContainsKey($before)) { $values[$before] }
    elseif ($word.StartsWith('-')) { $flags[$command] }
    elseif ($given.Count -eq 2 -and $inner.ContainsKey($command)) { $inner[$command] }
    elseif ($given.Count -eq 1) { $flags.Keys | Where-Object { $_ } }
    else { @() }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;

const writers: Readonly<Record<Shell, Writer>> = { bash, zsh, fish, powershell };
