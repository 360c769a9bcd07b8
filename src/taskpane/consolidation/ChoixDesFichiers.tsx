import { type ChangeEvent, type DragEvent, useRef } from "react";
import { CONSOLIDATION } from "../../messages/consolidation";
import { readFichierChoisi } from "../fichierChoisi";
import { Button } from "../fluent";
import type { FichierDonne } from "./consolidationSession";

interface ChoixDesFichiersProps {
  readonly occupe: boolean;
  readonly onChoisir: (donnes: readonly FichierDonne[]) => void;
}

/** What a folder may hold beside workbooks is left out without a word; a file that was named is told. */
const CLASSEUR = /\.(xlsx|xlsm)$/i;
/** Excel's own mark of a workbook that is open. */
const VERROU = /^~\$/;

const donneOf = (file: File): FichierDonne => ({
  nom: file.name,
  open: () => readFichierChoisi(file),
});

/** Files chosen in a dialog or dropped, or all the workbooks of a folder. */
export function ChoixDesFichiers({ occupe, onChoisir }: ChoixDesFichiersProps) {
  const filesRef = useRef<HTMLInputElement>(null);
  const folderRef = useRef<HTMLInputElement>(null);
  const choose = (files: Iterable<File>, all: boolean): void => {
    const given = [...files].filter(
      ({ name }) => !VERROU.test(name) && (all || CLASSEUR.test(name)),
    );
    if (given.length > 0 && !occupe) onChoisir(given.map(donneOf));
  };
  const change =
    (all: boolean) =>
    ({ target }: ChangeEvent<HTMLInputElement>): void => {
      choose(target.files ?? [], all);
      // So that the same files can be chosen again, once they were corrected.
      target.value = "";
    };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    choose(event.dataTransfer.files, true);
  };
  return (
    <div
      className="importation-depot"
      role="presentation"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <div className="consolidation-choix">
        <Button disabledFocusable={occupe} onClick={() => filesRef.current?.click()}>
          {CONSOLIDATION.choisir}
        </Button>
        <Button disabledFocusable={occupe} onClick={() => folderRef.current?.click()}>
          {CONSOLIDATION.choisirDossier}
        </Button>
      </div>
      <input
        ref={filesRef}
        hidden
        multiple
        type="file"
        accept=".xlsx,.xlsm"
        aria-label={CONSOLIDATION.choisir}
        disabled={occupe}
        onChange={change(true)}
      />
      <input
        ref={(input) => {
          folderRef.current = input;
          // React knows no such property.
          input?.setAttribute("webkitdirectory", "");
        }}
        hidden
        multiple
        type="file"
        aria-label={CONSOLIDATION.choisirDossier}
        disabled={occupe}
        onChange={change(false)}
      />
      <p className="note">{CONSOLIDATION.deposer}</p>
    </div>
  );
}
