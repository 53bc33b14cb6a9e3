/** The text beside the name of a network: an address, or a user name like "in/ada". */
export const addressOrUser = (text: string): object =>
  /[/:]/.test(text) && !/\s/.test(text.trim()) && !/^\/?in\//.test(text)
    ? { url: text }
    : { username: text };

/** An account from one text: its address, or the name of its network. */
export const accountOfText = (text: string): object =>
  /^(?:https?:|www\.)/i.test(text) || isBareAddress(text) ? { url: text } : { network: text };

/** Whether the first word looks like an address, e.g. "github.com/ada": a dot and a later slash, each between other characters. */
const isBareAddress = (text: string): boolean => {
  const [word = ''] = text.split(/\s/, 1);
  const dot = word.indexOf('.', 1);
  return dot > 0 && word.lastIndexOf('/', word.length - 2) > dot + 1;
};
