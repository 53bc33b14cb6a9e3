import { useRef } from 'preact/hooks';

/** Deletes the only copy of the text once the question is answered. */
export const DeleteDraft = ({ onDelete }: { readonly onDelete: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" class="delete-draft" onClick={() => dialog.current?.showModal()}>
        Delete draft
      </button>
      <dialog ref={dialog} aria-labelledby="delete-title">
        <h2 id="delete-title">Delete the draft?</h2>
        <p>This browser has the only copy. A download as JSON keeps the text.</p>
        <form method="dialog" class="answers">
          <button type="submit">Keep it</button>
          <button type="button" class="delete" onClick={onDelete}>
            Delete it
          </button>
        </form>
      </dialog>
    </>
  );
};
