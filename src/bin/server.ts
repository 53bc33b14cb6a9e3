import { readServerConfig } from '../config.ts';
import { asRenderError } from '../errors.ts';
import { errorStack } from '../text/errno.ts';
import { runService } from './service.ts';
import { stopSignal } from './stop-signal.ts';

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Starts the service. Configuration errors are printed as one line, without a stack trace. */
const start = async (): Promise<number> => {
  try {
    const config = readServerConfig(process.env);
    await runService(config, stopSignal(), tell);
    return 0;
  } catch (error) {
    const { code, message, cause } = asRenderError(error);
    tell(`error: ${message}`);
    if (code === 'internal') tell(errorStack(cause));
    return code === 'invalid_options' ? 2 : 1;
  }
};

process.exitCode = await start();
