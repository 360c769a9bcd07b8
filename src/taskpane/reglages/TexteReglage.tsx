import { type ReactNode, useState } from "react";
import { Field, Input } from "../fluent";

/** What became of a typed setting: kept; refused for what it says; or not kept for another reason. */
export type Sort = "garde" | "refuse" | "echec";

interface TexteReglageProps {
  readonly label: string;
  /** As it is kept. */
  readonly value: string;
  readonly type?: "text" | "email" | "number";
  readonly autoComplete?: string;
  /** Id of a list of proposals. */
  readonly list?: string;
  readonly hint?: string;
  readonly faute?: string;
  readonly disabled?: boolean;
  /** What is not kept stays in the field; `faute` shows when it was refused. */
  readonly onSave: (text: string) => Sort | Promise<Sort>;
}

/** A setting that is typed: kept when the field is left, or by Enter. */
export function TexteReglage(props: TexteReglageProps): ReactNode {
  const { label, value, type = "text", autoComplete = "off", list, hint, faute, onSave } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const save = async (): Promise<void> => {
    if (draft === null) return;
    const sort = draft === value ? "garde" : await onSave(draft);
    setRefused(sort === "refuse");
    // What was typed while the workbook was being written stays.
    if (sort === "garde") setDraft((now) => (now === draft ? null : now));
  };
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      validationMessage={refused && faute !== undefined ? faute : null}
    >
      <Input
        type={type}
        autoComplete={autoComplete}
        {...(list === undefined ? {} : { list })}
        disabled={props.disabled ?? false}
        value={draft ?? value}
        onChange={(_, { value: typed }) => setDraft(typed)}
        onBlur={() => void save()}
        onKeyDown={({ key }) => {
          if (key === "Enter") void save();
        }}
      />
    </Field>
  );
}
