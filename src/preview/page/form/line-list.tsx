import { pointerOf, type Path } from '../../../text/json-pointer.ts';
import { listOf } from '../../../text/json.ts';
import { rowsOf, textOf } from './field-kinds.ts';
import type { Form } from './form-context.ts';
import { Handle, RowButtons } from './row-buttons.tsx';
import { useRows } from './use-rows.ts';

interface LineListProps {
  readonly form: Form;
  readonly path: Path;
  readonly value: unknown;
  readonly label: string;
  readonly keys: readonly string[];
}

/** A list of texts, such as achievements. */
export const LineList = ({ form, path, value, label, keys }: LineListProps) => {
  const lines = listOf(value);
  const rows = useRows({ form, path, keys, length: lines.length });
  return (
    <>
      <ul class="lines" ref={rows.list}>
        {lines.map((line, index) => (
          <li key={rows.ids[index]} class="row" {...rows.row(index)}>
            <Handle {...{ rows, index }} />
            <textarea
              class="row-focus"
              aria-label={`${label} ${index + 1}`}
              data-path={pointerOf([...path, index])}
              rows={rowsOf(textOf(line), 1)}
              value={textOf(line)}
              onInput={({ currentTarget }) =>
                form.edit([{ kind: 'set', path: [...path, index], value: currentTarget.value }])
              }
            />
            <RowButtons {...{ rows, index }} title={`${label} ${index + 1}`} />
          </li>
        ))}
      </ul>
      <button type="button" class="add" onClick={() => rows.add('')}>
        {`Add to ${label.toLowerCase()}`}
      </button>
    </>
  );
};
