import type { Choice, PreviewState } from '../page-state.ts';
import type { Backend } from './backend.ts';
import { nameOf } from './form/field-kinds.ts';

interface OptionBarProps {
  readonly backend: Backend;
  readonly choices: readonly Choice[];
  readonly state: PreviewState;
  readonly onFailure: (error: unknown) => void;
}

/** The options in the bar; the others are behind "More". */
const first: readonly string[] = [
  'theme',
  'paper',
  'font',
  'size',
  'density',
  'accent',
  'fit',
  'document',
];

/** A control for every option of the page. */
export const OptionBar = ({ choices, ...rest }: OptionBarProps) => {
  const isFirst = ({ name }: Choice): boolean => first.includes(name);
  return (
    <div class="options">
      {first.flatMap((name) =>
        choices
          .filter((choice) => choice.name === name)
          .map((choice) => <Control key={name} choice={choice} {...rest} />),
      )}
      <details>
        <summary>More</summary>
        <div class="more">
          {choices
            .filter((choice) => !isFirst(choice))
            .map((choice) => (
              <Control key={choice.name} choice={choice} {...rest} />
            ))}
        </div>
      </details>
    </div>
  );
};

type ControlProps = Omit<OptionBarProps, 'choices'> & { readonly choice: Choice };

const Control = ({ backend, choice, state, onFailure }: ControlProps) => {
  const { name, values, description, example } = choice;
  const chosen = state.chosen[name];
  const printed = state.options[name];
  const change = ({ currentTarget: { value } }: { currentTarget: { value: string } }): void =>
    void backend.choose({ [name]: value }).catch(onFailure);
  return (
    <label class={chosen === undefined ? '' : 'chosen'} title={description}>
      <span>{nameOf(name)}</span>
      {values ? (
        <select value={chosen ?? ''} onChange={change}>
          <option value="">{chosen === undefined ? (printed ?? 'default') : 'default'}</option>
          {values.map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </select>
      ) : (
        <input value={chosen ?? ''} placeholder={printed ?? example ?? ''} onChange={change} />
      )}
    </label>
  );
};
