import { useEffect, useRef } from "react";
import { COPIE } from "../../messages/copie";
import { Field } from "../fluent";

interface SelectableTextProps {
  readonly text: string;
  /** The user has copied it by hand. */
  readonly onCopied: () => void;
}

/** The last way to copy: the text, focused and selected, for the keys that always work. */
export function SelectableText({ text, onCopied }: SelectableTextProps) {
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    fieldRef.current?.focus();
    fieldRef.current?.select();
  }, [text]);
  return (
    <Field className="copier-texte" label={COPIE.aLaMain} hint={COPIE.aLaMainAide}>
      {(control) => (
        <textarea
          {...control}
          className="zone-texte"
          ref={fieldRef}
          readOnly
          value={text}
          // Later: the browser takes the selection once this event is over.
          onCopy={() => setTimeout(onCopied, 0)}
        />
      )}
    </Field>
  );
}
