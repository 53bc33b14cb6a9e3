import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onAbort } from '../abort.ts';
import { makeNicer } from '../niceness.ts';
import { packageRoot } from '../package-root.ts';
import { hadFullHeap, watchMemory } from '../memory-limit.ts';
import type { ProcessReply, WorkerRequest } from './reply.ts';
import { heapFlags, megabytesOf, OutOfMemoryError } from './workers.ts';

export interface StageProcessConfig {
  /** The module that the process runs. It sends a message when it is ready, and a `ProcessReply` for each request. */
  readonly module: URL;
  /** Maximum JavaScript heap in bytes. */
  readonly heapBytes: number;
  /** Maximum resident memory in bytes, where the system shows it. */
  readonly memoryBytes: number;
  /** Steps of nice(1) by which the process yields to this one. */
  readonly niceness: number;
}

export interface StageProcess {
  /** Runs a stage. The signal ends the process. @throws OutOfMemoryError; another error if the process ends */
  run(request: WorkerRequest, signal: AbortSignal): Promise<ProcessReply>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  end(): void;
}

interface Receiver {
  readonly resolve: (message: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a process that runs one stage at a time. It has no environment. */
export const startStageProcess = (config: StageProcessConfig): StageProcess => {
  const child = forkModule(config);
  let receiver: Receiver | undefined;
  let failure: Error | undefined;
  const end = (error: Error): void => {
    failure ??= error;
    receiver?.reject(failure);
    child.kill('SIGKILL');
  };
  const receive = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      receiver = { resolve, reject };
      if (failure) reject(failure);
    });
  const stopWatching = watchMemory(child.pid, config.memoryBytes, () =>
    end(new OutOfMemoryError('The process takes too much memory.')),
  );
  child.on('message', (message) => receiver?.resolve(message));
  const ended = new Promise<void>((resolve) => {
    const finish = (error: Error): void => {
      stopWatching();
      end(error);
      resolve();
    };
    child.once('exit', (code, signal) => finish(endOf(code, signal)));
    child.on('error', (error) => {
      end(error);
      if (child.pid === undefined) finish(error);
    });
  });
  const ready = receive();
  ready.catch(() => undefined);
  const idle = (): void => {
    child.unref();
    child.channel?.unref();
  };
  idle();
  return {
    ended,
    end: () => end(new Error('The process was ended.')),
    async run(request, signal) {
      const stopListening = onAbort(signal, () => end(new Error('The stage was aborted.')));
      child.ref();
      child.channel?.ref();
      try {
        await ready;
        const reply = receive();
        child.send(request);
        return (await reply) as ProcessReply; // sent by the module
      } finally {
        stopListening();
        idle();
      }
    },
  };
};

const forkModule = ({ module, heapBytes, niceness }: StageProcessConfig): ChildProcess => {
  const child = fork(fileURLToPath(module), {
    cwd: fileURLToPath(packageRoot),
    env: {},
    execArgv: [...heapFlags, `--max-old-space-size=${megabytesOf(heapBytes)}`, '--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  makeNicer(child.pid, niceness);
  return child;
};

const endOf = (code: number | null, signal: NodeJS.Signals | null): Error =>
  hadFullHeap(code, signal)
    ? new OutOfMemoryError('The heap of the process is full.')
    : new Error(`The process ended by ${signal ?? `code ${code}`}.`);
