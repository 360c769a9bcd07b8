import { useEffect, useRef, useState } from "react";
import type { Clipboard } from "../../application/ports";
import { COPIE } from "../../messages/copie";
import { Button, type ButtonProps, Field } from "../fluent";

/** How long « Copié » stays, in milliseconds: afterwards the text may have changed. */
const COPIED_SHOWN_MS = 5_000;

interface CopyButtonProps {
  /** What is copied; a function is asked at the moment of the click. */
  readonly text: string | (() => string);
  /** « Copier », « Copier l'objet »…: it, or `decritPar`, must tell the button from its neighbours. */
  readonly label: string;
  /** Id of what tells buttons of one label apart: heard after it. */
  readonly decritPar?: string;
  readonly clipboard: Clipboard;
  readonly disabled?: boolean;
  /** Asked at the click, before anything is copied: false copies nothing (something is missing). */
  readonly mayCopy?: () => boolean;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
  readonly size?: NonNullable<ButtonProps["size"]>;
}

type Outcome = { readonly kind: "copied" } | { readonly kind: "refused"; readonly text: string };

/** Copies a text and says so; where the clipboard is denied, shows the text selected for Ctrl+C. */
export function CopyButton(props: CopyButtonProps) {
  const { text, label, decritPar, clipboard, disabled = false, mayCopy, appearance, size } = props;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (outcome?.kind !== "copied") return;
    const timer = setTimeout(() => setOutcome(null), COPIED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async (): Promise<void> => {
    // « Copié » goes first, so that it is announced again.
    setOutcome(null);
    if (mayCopy && !mayCopy()) return;
    const copied = typeof text === "string" ? text : text();
    const done = await clipboard.copy(copied);
    setOutcome(done ? { kind: "copied" } : { kind: "refused", text: copied });
  };
  const copiedByHand = (): void => {
    setOutcome({ kind: "copied" });
    buttonRef.current?.focus();
  };

  return (
    <div className="copier">
      <Button
        ref={(button: HTMLButtonElement | null) => {
          buttonRef.current = button;
        }}
        disabledFocusable={disabled}
        {...(decritPar !== undefined && { "aria-describedby": decritPar })}
        {...(appearance && { appearance })}
        {...(size && { size })}
        onClick={() => void copy()}
      >
        {label}
      </Button>
      <span role="status" className="copier-retour">
        {outcome?.kind === "copied" && COPIE.copie}
      </span>
      {outcome?.kind === "refused" && (
        <SelectableText text={outcome.text} onCopied={copiedByHand} />
      )}
    </div>
  );
}

interface SelectableTextProps {
  readonly text: string;
  /** The user has copied it by hand. */
  readonly onCopied: () => void;
}

/** The last way to copy: the text, focused and selected, for the keys that always work. */
function SelectableText({ text, onCopied }: SelectableTextProps) {
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
