import type { Rows } from './use-rows.ts';

interface RowButtonsProps {
  readonly rows: Rows;
  readonly index: number;
  readonly title: string;
}

/** Moves and removes a row. */
export const RowButtons = ({ rows, index, title }: RowButtonsProps) => {
  const { length } = rows.ids;
  return (
    <>
      <button
        type="button"
        class="up"
        aria-label={`Move ${title} up`}
        aria-disabled={index === 0}
        onClick={() => rows.move(index, index - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="down"
        aria-label={`Move ${title} down`}
        aria-disabled={index === length - 1}
        onClick={() => rows.move(index, index + 1)}
      >
        ↓
      </button>
      <button
        type="button"
        class="remove"
        aria-label={`Remove ${title}`}
        onClick={() => rows.remove(index)}
      >
        ✕
      </button>
    </>
  );
};

/** The part of a row that a mouse drags; the keyboard has buttons. */
export const Handle = ({ rows, index }: Omit<RowButtonsProps, 'title'>) => (
  <span class="handle" aria-hidden="true" {...rows.handle(index)}>
    ⠿
  </span>
);
