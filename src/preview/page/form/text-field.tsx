import { useEffect, useRef, useState } from 'preact/hooks';
import { pointerOf, type Path } from '../../../text/json-pointer.ts';
import { valuesOf } from '../editor/schema.ts';
import { inputTypeOf, rowsOf, textOf, type Field } from './field-kinds.ts';
import type { Form } from './form-context.ts';

export interface TextFieldProps {
  readonly form: Form;
  readonly field: Field;
  /** Keys of the object around the field, in their order. */
  readonly keys: readonly string[];
  readonly path: Path;
  readonly value: unknown;
}

/** A line, a text of several lines, or words with commas. An emptied field is removed from the file when it loses the focus. */
export const TextField = ({ form, field, path, value, keys }: TextFieldProps) => {
  const { kind, label, hint, node } = field;
  const [typed, setTyped] = useState<string>();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const own = textOf(value);
  const isTyped =
    kind === 'words' && typed !== undefined && isSame(splitWords(typed), splitWords(own));
  const shown = isTyped ? typed : own;
  const pointer = pointerOf(path);
  const problem = form.problems.find((each) => each.path === pointer);
  useEffect(() => {
    if (form.target?.path === pointer) input.current?.focus();
  }, [form.target]);
  const change = (text: string): void => {
    setTyped(text);
    form.edit([{ kind: 'set', path, value: kind === 'words' ? splitWords(text) : text, keys }]);
  };
  const leave = (): void => {
    if (typed !== undefined && own === '' && value !== undefined)
      form.edit([{ kind: 'remove', path }]);
    setTyped(undefined);
  };
  const id = `field${pointer}`;
  const attributes = {
    ...{ ref: input, id, value: shown, onBlur: leave, 'data-path': pointer },
    ...(hint && { title: hint }),
    ...(problem && { 'aria-invalid': true, 'aria-describedby': `${id}-problem` }),
    placeholder: valuesOf(node).slice(0, 2).at(-1) ?? '',
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change(currentTarget.value),
  };
  return (
    <div class={`field field-${kind}`}>
      <label for={id}>{kind === 'words' ? `${label}, with commas` : label}</label>
      {kind === 'text' ? (
        <textarea {...attributes} rows={rowsOf(shown, 2)} />
      ) : (
        <input {...attributes} type={inputTypeOf(field)} autocomplete="off" />
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem.message}
        </p>
      )}
    </div>
  );
};

const splitWords = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.join() === other.join();
