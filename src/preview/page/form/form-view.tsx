import { useEffect, useMemo, useState } from 'preact/hooks';
import { isObject, valueAt } from '../../../text/json.ts';
import type { EditedNotation, Problem } from '../../page-state.ts';
import { keysOf, type SchemaNode } from '../editor/schema.ts';
import type { Edit } from './edit-text.ts';
import { EntryList } from './entry-list.tsx';
import { Fields } from './fields.tsx';
import { fieldsOf, nameOf, type Field } from './field-kinds.ts';
import { hasTarget, type Form } from './form-context.ts';
import { readSource } from './source-tree.ts';
import { setList } from './list-edits.ts';

interface FormViewProps {
  readonly text: string;
  readonly notation: EditedNotation;
  readonly schema: SchemaNode;
  readonly problems: readonly Problem[];
  /** The place of a problem to show. */
  readonly place: Problem | undefined;
  /** Changes the text. @returns whether it could be changed */
  readonly onEdit: (edits: readonly Edit[]) => boolean;
}

/** The résumé as a form. It edits the text; everything that the form does not change stays as written. */
export const FormView = ({ text, notation, schema, problems, place, onEdit }: FormViewProps) => {
  const source = useMemo(
    () => readSource(text.replaceAll('\r\n', '\n'), notation),
    [text, notation],
  );
  const [message, announce] = useState('');
  if (!source || !(isObject(source.value) || source.value === null || source.value === undefined)) {
    return (
      <p class="notice form">
        The text has an error. Correct it in the view Text; the list of problems names its place.
      </p>
    );
  }
  const form: Form = {
    schema,
    value: source.value,
    problems,
    target: place,
    edit: onEdit,
    announce,
  };
  return (
    <form class="form" aria-label="Résumé" onSubmit={(event) => event.preventDefault()}>
      <p class="visually-hidden" role="status">
        {message}
      </p>
      <Sections form={form} />
    </form>
  );
};

/** The names of the person, then the sections in their order, then the other keys of the file. */
const Sections = ({ form }: { readonly form: Form }) => {
  const { schema, value } = form;
  const keys = keysOf(schema, schema).map(([key]) => key);
  const fields = fieldsOf(schema, schema, value);
  const basics = fields.find(({ key }) => key === 'basics');
  const order = stringsAt(value, 'order');
  const rank = ({ key }: Field): number =>
    order.includes(key) ? order.indexOf(key) : order.length;
  const lists = fields
    .filter(({ kind }) => kind === 'entries')
    .sort((one, other) => rank(one) - rank(other));
  const letter = fields.find(({ key }) => key === 'letter');
  const rest = fields.filter(
    ({ key, kind }) => kind !== 'entries' && kind !== 'group' && key !== 'letter',
  );
  return (
    <>
      {basics && <Section {...{ form, keys, field: basics }} isOpen />}
      {lists.map((field) => (
        <Section key={field.key} {...{ form, keys, field, lists }} />
      ))}
      {letter && <Section {...{ form, keys, field: letter }} />}
      {rest.length > 0 && (
        <details>
          <summary>Other</summary>
          <Fields
            {...{ form, path: [], value: pick(value, rest) }}
            node={{ properties: Object.fromEntries(rest.map(({ key, node }) => [key, node])) }}
          />
        </details>
      )}
    </>
  );
};

/** The values of some fields. */
const pick = (value: unknown, fields: readonly Field[]): unknown =>
  Object.fromEntries(
    fields.flatMap(({ key }) => {
      const own = valueAt(value, [key]);
      return own === undefined ? [] : [[key, own]];
    }),
  );

const setting = (name: string): string[] => ['meta', 'vitae', name];

const stringsAt = (value: unknown, name: string): readonly string[] => {
  const found = valueAt(value, setting(name));
  return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : [];
};

interface SectionProps {
  readonly form: Form;
  readonly keys: readonly string[];
  readonly field: Field;
  /** The sections that can be moved and hidden, in their order. */
  readonly lists?: readonly Field[];
  readonly isOpen?: boolean;
}

const Section = ({ form, keys, field, lists, isOpen = false }: SectionProps) => {
  const { key, node, hint, label } = field;
  const value = valueAt(form.value, [key]);
  const count = Array.isArray(value) ? ` (${value.length})` : '';
  const [isShown, setShown] = useState(isOpen);
  useEffect(() => {
    if (hasTarget(form, `/${key}`)) setShown(true);
  }, [form.target]);
  const title = key === 'basics' ? 'Person' : nameOf(key);
  return (
    <details
      class="section"
      data-section={key}
      open={isShown}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary title={hint || label}>{`${title}${count}`}</summary>
      {lists && key !== 'sections' && <SectionButtons {...{ form, lists, field, title }} />}
      {field.kind === 'entries' ? (
        <EntryList
          {...{ form, keys, value, node, label: title, path: [key] }}
          renderFields={(entry) => <Fields form={form} {...entry} />}
        />
      ) : (
        <Fields {...{ form, value, node }} path={[key]} />
      )}
    </details>
  );
};

type SectionButtonsProps = Required<Pick<SectionProps, 'form' | 'field' | 'lists'>> & {
  readonly title: string;
};

/** The place of a section in the document, and whether it is printed: `order` and `hide` of `meta.vitae`. */
const SectionButtons = ({ form, lists, field: { key }, title }: SectionButtonsProps) => {
  const names = lists.filter((each) => each.key !== 'sections').map((each) => each.key);
  const hidden = stringsAt(form.value, 'hide');
  const isHidden = hidden.includes(key);
  const index = names.indexOf(key);
  const move = (to: number): void => {
    if (to < 0 || to >= names.length) return;
    const order = [...new Set([...stringsAt(form.value, 'order'), ...names])];
    const others = order.filter((each) => each !== key);
    const place = others.indexOf(names[to] ?? '') + (to > index ? 1 : 0);
    form.edit([{ kind: 'set', path: setting('order'), value: others.toSpliced(place, 0, key) }]);
    form.announce(`${title} is section ${to + 1} of ${names.length}.`);
  };
  const hide = (): void => {
    const left = hidden.filter((each) => each !== key);
    const next = isHidden ? left : [...hidden, key];
    form.edit([setList(setting('hide'), next)]);
    form.announce(isHidden ? `${title} is printed again.` : `${title} is not printed.`);
  };
  return (
    <p class="section-buttons">
      <button type="button" onClick={() => move(index - 1)} aria-disabled={index === 0}>
        Section up
      </button>
      <button
        type="button"
        onClick={() => move(index + 1)}
        aria-disabled={index === names.length - 1}
      >
        Section down
      </button>
      <button type="button" aria-pressed={isHidden} onClick={hide}>
        Hide section
      </button>
    </p>
  );
};
