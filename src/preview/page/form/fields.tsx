import { useState } from 'preact/hooks';
import { objectOf } from '../../../text/json.ts';
import { keysOf } from '../editor/schema.ts';
import { EntryList, type EntryFields } from './entry-list.tsx';
import { fieldsOf, type Field } from './field-kinds.ts';
import type { Form } from './form-context.ts';
import { LineList } from './line-list.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

interface FieldsProps extends EntryFields {
  readonly form: Form;
}

/** Fields that most entries do not have; shown on request. */
const rare = new Set([
  ...['context', 'dateText', 'description', 'details', 'highlightGroups', 'id', 'positions'],
  ...['entity', 'roles', 'type', 'authors', 'fluencies', 'region', 'terms', 'image'],
]);

/** The fields of an object; those that are rare and empty are behind a button. */
export const Fields = ({ form, node, path, value }: FieldsProps) => {
  const [isWhole, setWhole] = useState(false);
  const values = objectOf(value);
  const fields = fieldsOf(form.schema, node, value);
  const isShown = ({ key }: Field): boolean =>
    isWhole || !rare.has(key) || values[key] !== undefined;
  const keys = keysOf(form.schema, node).map(([key]) => key);
  const shown = fields.filter(isShown);
  return (
    <div class="fields">
      {shown.map((field) => (
        <AnyField
          key={field.key}
          {...{ form, field, keys }}
          path={[...path, field.key]}
          value={values[field.key]}
        />
      ))}
      {shown.length < fields.length && (
        <button type="button" class="more-fields" onClick={() => setWhole(true)}>
          More fields
        </button>
      )}
    </div>
  );
};

const AnyField = (props: TextFieldProps) => {
  const { form, field, path, value, keys } = props;
  const { kind, label, hint, node } = field;
  if (kind === 'line' || kind === 'text' || kind === 'words') return <TextField {...props} />;
  if (kind === 'other') {
    if (value === undefined) return null;
    return <p class="other">{`${label} is edited in the text.`}</p>;
  }
  return (
    <fieldset>
      <legend title={hint}>{label}</legend>
      {kind === 'group' && <Fields {...{ form, node, path, value }} />}
      {kind === 'lines' && <LineList {...{ form, path, value, label, keys }} />}
      {kind === 'entries' && (
        <EntryList
          {...{ form, path, value, label, keys, node }}
          renderFields={(entry) => <Fields form={form} {...entry} />}
        />
      )}
    </fieldset>
  );
};
