import type { Decision } from "../../domain/importation/choix";
import type { LibellesDuFichier } from "../../domain/importation/registreLibelles";
import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";
import { IMPORTATION } from "../../messages/importation";
import { Select } from "../fluent";
import { cheminOf, lignesText } from "./importationTexts";

/** No code of the nomenclature: they begin with a letter. */
const NE_PAS_IMPORTER = "-";

interface LibelleChoixProps {
  readonly libelle: LibellesDuFichier;
  readonly nomenclature: Nomenclature;
  /** undefined: nothing is decided. */
  readonly onChoisir: (decision: Decision | undefined) => void;
}

/** Labels of the file, how many rows have them, and the line that they get. */
export function LibelleChoix({ libelle, nomenclature, onChoisir }: LibelleChoixProps) {
  const { triple, nombre, candidats, sort, reconnue } = libelle;
  const chemin = cheminOf(triple);
  const chosen = (value: string): void => {
    if (value === NE_PAS_IMPORTER) onChoisir(null);
    else onChoisir(value === "" ? undefined : value);
  };
  return (
    <li>
      <span>{chemin}</span>
      <span className="note">{lignesText(nombre)}</span>
      <Select
        aria-label={IMPORTATION.libelle(chemin)}
        value={valueOf(sort)}
        onChange={(_, { value }) => chosen(value)}
      >
        {reconnue === null && <option value="">{IMPORTATION.aChoisir}</option>}
        <option value={NE_PAS_IMPORTER}>{IMPORTATION.nePasImporter}</option>
        {candidats.length > 0 && (
          <optgroup label={IMPORTATION.propositions}>{candidats.map(optionOf)}</optgroup>
        )}
        {[...nomenclature.arbre].map(([thematique, motifs]) => (
          <optgroup key={thematique} label={thematique}>
            {[...motifs.values()]
              .flat()
              .filter((ligne) => !candidats.includes(ligne))
              .map(optionOf)}
          </optgroup>
        ))}
      </Select>
    </li>
  );
}

function valueOf(sort: LibellesDuFichier["sort"]): string {
  if (sort.kind === "ligne") return sort.ligne.code;
  return sort.kind === "ecarte" ? NE_PAS_IMPORTER : "";
}

function optionOf(ligne: LigneNomenclature) {
  return (
    <option key={ligne.code} value={ligne.code}>
      {`${ligne.motif} › ${ligne.sousMotif}`}
    </option>
  );
}
