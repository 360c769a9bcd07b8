import { useState } from "react";
import type { Clipboard } from "../../application/ports";
import { CHAMPS_FORMULAIRE, type FormulaireCompose } from "../../domain/escalade";
import { ESCALADE } from "../../messages/escalade";
import { CopyButton } from "../copy/CopyButton";
import { ChampsCopies } from "./ChampsCopies";
import { TexteAReformuler } from "./TexteAReformuler";

interface FormulairePretProps {
  /** As composed; follows the call while the référent has not written over it. */
  readonly formulaire: FormulaireCompose;
  readonly clipboard: Clipboard;
  /** Whether objet and description must not name anybody; a directory's contacts do. */
  readonly sansDonneesPersonnelles: boolean;
}

type Reformulations = Partial<Pick<FormulaireCompose, "objet" | "description">>;

/** A request made ready for the national form: its fields in order, each with its « Copier ». */
export function FormulairePret(props: FormulairePretProps) {
  const { formulaire, clipboard, sansDonneesPersonnelles } = props;
  const [reformulations, setReformulations] = useState<Reformulations>({});
  const final = { ...formulaire, ...reformulations };
  const texte = (champ: "objet" | "description") => (
    <TexteAReformuler
      champ={champ}
      texte={final[champ]}
      propose={formulaire[champ]}
      clipboard={clipboard}
      sansDonneesPersonnelles={sansDonneesPersonnelles}
      onChange={(text) => setReformulations({ ...reformulations, [champ]: text })}
    />
  );
  return (
    <div className="formulaire-pret">
      <ChampsCopies formulaire={formulaire} clipboard={clipboard} />
      {texte("objet")}
      {texte("description")}
      <CopyButton
        text={() => wholeText(final)}
        label={ESCALADE.toutCopier}
        clipboard={clipboard}
        appearance="primary"
      />
    </div>
  );
}

/** Every field under its name, in the form's order; those that are chosen there are left out. */
function wholeText(formulaire: FormulaireCompose): string {
  return CHAMPS_FORMULAIRE.filter((champ) => formulaire[champ] !== "")
    .map((champ) => `${ESCALADE.champs[champ]} : ${formulaire[champ]}`)
    .join("\n");
}
