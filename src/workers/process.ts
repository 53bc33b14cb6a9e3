import { modules } from '../stages/lazy-modules.ts';
import type { ProcessReply, WorkerRequest } from './reply.ts';
import { loadFirst, runStage } from './run-stage.ts';

// The process ends with the service, which answers its requests before it stops.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'])
  process.on(signal, () => undefined);
process.once('disconnect', () => process.exit());

const send = (message: ProcessReply | 'ready'): void => {
  process.send?.(message);
};

const answer = async (request: WorkerRequest): Promise<void> => {
  const reply = await runStage(request);
  send({ reply, memoryBytes: process.memoryUsage.rss() });
};
process.on('message', (request) => void answer(request as WorkerRequest)); // sent by `startStageProcess`

await loadFirst([async () => (await modules.importFile()).loadPdfReader()]);
send('ready');
