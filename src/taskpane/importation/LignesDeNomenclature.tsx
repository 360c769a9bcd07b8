import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";
import { IMPORTATION } from "../../messages/importation";

interface LignesDeNomenclatureProps {
  readonly nomenclature: Nomenclature;
  /** The likeliest, which lead. */
  readonly candidats: readonly LigneNomenclature[];
}

/** The options of a list, by their codes, in which a person says what labels mean. */
export function LignesDeNomenclature({ nomenclature, candidats }: LignesDeNomenclatureProps) {
  return (
    <>
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
    </>
  );
}

/** The sous-motif leads: lists are narrow, and it is what tells lines apart. */
function optionOf(ligne: LigneNomenclature) {
  return (
    <option key={ligne.code} value={ligne.code}>
      {`${ligne.sousMotif} (${ligne.motif})`}
    </option>
  );
}
