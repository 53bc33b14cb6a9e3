/** More verdicts are not remembered. */
const maxVerdicts = 10_000;

/** A judgement that remembers its verdicts, because texts, their readings and passes repeat words and addresses. */
export const judgedOnce = (judge: (text: string) => boolean): ((text: string) => boolean) => {
  const verdicts = new Map<string, boolean>();
  return (text) => {
    const verdict = verdicts.get(text) ?? judge(text);
    if (verdicts.size < maxVerdicts) verdicts.set(text, verdict);
    return verdict;
  };
};
