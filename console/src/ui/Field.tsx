import { useId, type ComponentProps, type ReactNode } from "react";
import styles from "./Field.module.css";

interface Common {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** The word shown beside the label of a field that may stay empty. */
  optional?: string | undefined;
}

function useField({ hint, error }: Common) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined };
}

function Frame({ id, label, hint, error, optional, children }: Common & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional && <span className={styles.optional}>{optional}</span>}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, optional, ...rest }: Common & ComponentProps<"input">) {
  const field = useField({ label, hint, error });
  return (
    <Frame {...{ label, hint, error, optional, id: field.id }}>
      <input {...rest} {...field} className={styles.control} />
    </Frame>
  );
}

export function TextArea({ label, hint, error, optional, ...rest }: Common & ComponentProps<"textarea">) {
  const field = useField({ label, hint, error });
  return (
    <Frame {...{ label, hint, error, optional, id: field.id }}>
      <textarea rows={4} {...rest} {...field} className={styles.control} />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
}

interface SelectProps extends Common, Omit<ComponentProps<"select">, "children"> {
  options: Option[];
  /** Shown while nothing is chosen. */
  prompt?: string | undefined;
}

export function SelectField({ label, hint, error, optional, options, prompt, ...rest }: SelectProps) {
  const field = useField({ label, hint, error });
  return (
    <Frame {...{ label, hint, error, optional, id: field.id }}>
      <select {...rest} {...field} className={styles.control}>
        {prompt !== undefined && <option value="">{prompt}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}
