import { type ChangeEvent, type DragEvent, useId, useRef } from "react";
import type { FichierChoisi } from "../../application/portsFichiers";
import { IMPORTATION } from "../../messages/importation";
import { readFichierChoisi } from "../fichierChoisi";
import { Button } from "../fluent";

interface ChoixFichierProps {
  /** Of the file that is shown; null before. */
  readonly nom: string | null;
  readonly occupe: boolean;
  readonly onChoisir: (open: () => Promise<FichierChoisi>) => void;
}

/** The file to import: chosen in a dialog, or dropped. The browser's own button speaks the browser's language. */
export function ChoixFichier({ nom, occupe, onChoisir }: ChoixFichierProps) {
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const choose = (fichier: File | undefined): void => {
    if (!fichier || occupe) return;
    onChoisir(() => readFichierChoisi(fichier));
    // So that the same file can be chosen again, once it was corrected.
    if (inputRef.current) inputRef.current.value = "";
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    choose(event.dataTransfer.files[0]);
  };
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{IMPORTATION.fichier}</h3>
      <p>{IMPORTATION.fichierTexte}</p>
      <div
        className="importation-depot"
        role="presentation"
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <Button disabledFocusable={occupe} onClick={() => inputRef.current?.click()}>
          {IMPORTATION.choisir}
        </Button>
        <input
          ref={inputRef}
          hidden
          type="file"
          accept=".xlsx,.xlsm,.xls,.ods,.csv,.txt"
          aria-label={IMPORTATION.choisir}
          disabled={occupe}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => choose(target.files?.[0])}
        />
        <p className="note">{IMPORTATION.choisirAide}</p>
        <p className="note">{IMPORTATION.deposer}</p>
      </div>
      <p role="status" className="note">
        {nom !== null && IMPORTATION.choisi(nom)}
      </p>
    </section>
  );
}
