import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pointerOf, type Path } from '../../../text/json-pointer.ts';
import { listOf, objectOf } from '../../../text/json.ts';
import type { SchemaNode } from '../editor/schema.ts';
import { itemOf, titleOf } from './field-kinds.ts';
import { hasTarget, isWithin, type Form } from './form-context.ts';
import { Handle, RowButtons } from './row-buttons.tsx';
import { useRows, type Rows } from './use-rows.ts';

export interface EntryFields {
  /** The schema of the entry. */
  readonly node: SchemaNode;
  readonly path: Path;
  readonly value: unknown;
}

interface EntryListProps {
  readonly form: Form;
  readonly path: Path;
  readonly value: unknown;
  readonly label: string;
  readonly keys: readonly string[];
  /** The schema of the list. */
  readonly node: SchemaNode;
  /** The fields of an entry, which may have lists of entries. */
  readonly renderFields: (entry: EntryFields) => ComponentChildren;
}

/** A list of entries, each with its fields. */
export const EntryList = ({
  form,
  path,
  value,
  label,
  keys,
  node,
  renderFields,
}: EntryListProps) => {
  const entries = listOf(value);
  const rows = useRows({ form, path, keys, length: entries.length });
  const item = itemOf(form.schema, node.items ?? {});
  const [added, setAdded] = useState(-1);
  return (
    <>
      <ul class="entries" ref={rows.list}>
        {entries.map((entry, index) => (
          <Entry
            key={rows.ids[index]}
            {...{ form, rows, index, renderFields, node: item, value: entry }}
            path={[...path, index]}
            isOpen={index === added}
          />
        ))}
      </ul>
      <button
        type="button"
        class="add"
        onClick={() => {
          setAdded(entries.length);
          rows.add({});
        }}
      >
        {`Add to ${label.toLowerCase()}`}
      </button>
    </>
  );
};

interface EntryProps extends EntryFields, Pick<EntryListProps, 'form' | 'renderFields'> {
  readonly rows: Rows;
  readonly index: number;
  readonly isOpen: boolean;
}

const Entry = (props: EntryProps) => {
  const { form, rows, index, node, path, value, isOpen, renderFields } = props;
  const [isExpanded, setExpanded] = useState(isOpen);
  const title = titleOf(value, index);
  const pointer = pointerOf(path);
  const hasProblem = form.problems.some((each) => isWithin(each, pointer));
  useEffect(() => {
    if (hasTarget(form, pointer)) setExpanded(true);
  }, [form.target]);
  const canHide = node.properties?.['hidden'] !== undefined;
  const isHidden = objectOf(value)['hidden'] === true;
  const hide = (): void => {
    const own = [...path, 'hidden'];
    const keys = Object.keys(node.properties ?? {});
    form.edit([
      isHidden ? { kind: 'remove', path: own } : { kind: 'set', path: own, value: true, keys },
    ]);
    form.announce(isHidden ? 'Printed again.' : 'Hidden: it is not printed.');
  };
  return (
    <li class={isHidden ? 'entry hidden-entry' : 'entry'} data-entry={pointer} {...rows.row(index)}>
      <div class="entry-head">
        <Handle {...{ rows, index }} />
        <button
          type="button"
          class="row-focus entry-title"
          aria-expanded={isExpanded}
          onClick={() => setExpanded(!isExpanded)}
        >
          {[title, isHidden && '(hidden)', hasProblem && '(has a problem)']
            .filter(Boolean)
            .join(' ')}
        </button>
        {canHide && (
          <button
            type="button"
            class="hide"
            aria-pressed={isHidden}
            aria-label={`Hide ${title}`}
            onClick={hide}
          >
            Hide
          </button>
        )}
        <button
          type="button"
          class="repeat"
          aria-label={`Copy ${title}`}
          onClick={() => rows.repeat(index)}
        >
          Copy
        </button>
        <RowButtons {...{ rows, index, title }} />
      </div>
      {isExpanded && renderFields({ node, path, value })}
    </li>
  );
};
