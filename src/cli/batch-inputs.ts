import { resolve } from 'node:path';
import type { BatchItem, FaultyItem } from '../batch/item.ts';
import { fileSize } from '../files.ts';
import { itemsOf, listedFiles } from './batch-items.ts';
import { CommandError } from './exit-codes.ts';
import { expandInputs, filesOf } from './find-inputs.ts';
import { dash, refuseSecondStdin } from './input.ts';
import type { Io } from './io.ts';

export interface BatchInputs {
  readonly items: AsyncIterable<BatchItem | FaultyItem>;
  /** Share of the input that is read, 0 to 1; undefined if its size is not known. */
  readonly share: () => number | undefined;
}

export interface GivenInputs {
  /** Receives each file as soon as it is known to be an input. */
  readonly onFile: (path: string) => void;
  readonly inputs: readonly string[];
  /** A list of file names, "-" for standard input. */
  readonly list: string | undefined;
}

/** The items of files, folders, patterns, NDJSON, zip archives and a list of files. @throws CommandError usage */
export const openBatchInputs = async (
  { inputs: given, list, onFile }: GivenInputs,
  io: Io,
): Promise<BatchInputs> => {
  const named = [...given, ...(list === undefined ? [] : [list])];
  if (named.length === 0) {
    throw new CommandError('usage', 'No input is given. Try: render batch people.jsonl -o out/');
  }
  refuseSecondStdin(named);
  const { inputs } = await expandInputs(given, io);
  for (const input of inputs) onFile(input);
  const isKnown = list === undefined && !inputs.includes(dash);
  const total = isKnown ? await totalBytes(inputs, io) : undefined;
  let ended = 0;
  let read = 0;
  async function* items(): AsyncGenerator<BatchItem | FaultyItem> {
    let index = 0;
    for await (const input of eachInput(inputs, list, io)) {
      onFile(input);
      read = 0;
      for await (const item of itemsOf(input, io, (bytes) => (read += bytes))) {
        index += 1;
        yield { ...item, index };
      }
      if (total !== undefined) ended += await sizeOf(input, io);
      read = 0;
    }
  }
  return {
    items: items(),
    share: () => (total === undefined ? undefined : (ended + read) / Math.max(1, total)),
  };
};

async function* eachInput(
  inputs: readonly string[],
  list: string | undefined,
  io: Io,
): AsyncGenerator<string> {
  yield* inputs;
  if (list === undefined) return;
  for await (const name of listedFiles(list, io)) yield* (await filesOf(name, io)).inputs;
}

const totalBytes = async (inputs: readonly string[], io: Io): Promise<number> => {
  let total = 0;
  for (const input of inputs) total += await sizeOf(input, io);
  return total;
};

/** The size of a file; 0 if there is none. */
const sizeOf = async (input: string, { cwd }: Io): Promise<number> =>
  (await fileSize(resolve(cwd, input))) ?? 0;
