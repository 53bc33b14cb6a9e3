/** The text and the options of the studio, kept in this browser only. */
export interface StoredDraft {
  readonly text: string;
  readonly chosen: Readonly<Record<string, string>>;
}

const key = 'vitae-studio';

/** The stored draft; `undefined` without one, and in a browser that stores nothing. */
export const loadDraft = (): StoredDraft | undefined => {
  try {
    const { text, chosen } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<StoredDraft>;
    return text === undefined ? undefined : { text, chosen: chosen ?? {} };
  } catch {
    return undefined;
  }
};

/** Stores a draft. In a browser that stores nothing, or whose storage is full, it stays in the page only. */
export const keepDraft = (draft: StoredDraft): void => {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // The page still has the text.
  }
};

export const deleteDraft = (): void => localStorage.removeItem(key);

const viewKey = 'vitae-view';

/** The view of the editor that was used last. */
export const keptView = (): 'text' | 'form' => {
  try {
    return localStorage.getItem(viewKey) === 'form' ? 'form' : 'text';
  } catch {
    return 'text';
  }
};

export const keepView = (view: 'text' | 'form'): void => {
  try {
    localStorage.setItem(viewKey, view);
  } catch {
    // The next visit begins with the text.
  }
};
