/** The worker of the product, except that some texts make it loop forever. */
import { work as typescriptWork } from './typescript-worker.mjs';

const loopsAt = /** @param {string} text */ (text) => text.includes('for ever');

export const work = typescriptWork.then((run) => (question) => {
  while (loopsAt(question.input.text ?? question.input.source?.text ?? ''));
  return run(question);
});
