import type { Navigation } from "../../../application/latePorts";
import type { ColonneKey } from "../../../domain/historique";
import type { CauseDeLignes, CauseEcart } from "../../../domain/resultats/ecarts/ecart";
import { ECARTS } from "../../../messages/ecarts";
import { LignesAVoir } from "../LignesAVoir";
import { type GroupeEcarts, isCauseDeLignes } from "./groupesEcarts";
import { phraseOfCause } from "./phrasesCauses";

interface CauseItemProps {
  readonly cause: CauseEcart;
  /** Whether a surer one stands before. */
  readonly autre: boolean;
  readonly groupe: GroupeEcarts;
  readonly navigation: Navigation;
}

/** The cell to look at, where a person sees it: the technical columns are folded away. */
const COLONNES: Readonly<Partial<Record<CauseDeLignes["type"], ColonneKey>>> = {
  datesTexte: "date",
  dureesTexte: "dureeSecondes",
  codesManquants: "sousMotif",
  codesRemplaces: "sousMotif",
  motifRepete: "sousMotif",
};

/** What the history's own repairs put right. */
const REPARABLES: readonly CauseEcart["type"][] = [
  "datesTexte",
  "dureesTexte",
  "moisFaux",
  "appelFaux",
  "ecrituresEcartees",
  "codesManquants",
];

/** A likely cause in a sentence, and the ways to the rows where it lies. */
export function CauseItem({ cause, autre, groupe, navigation }: CauseItemProps) {
  const phrase = phraseOfCause(cause, groupe);
  return (
    <>
      <p>
        {autre ? ECARTS.autreCause(phrase) : ECARTS.causeProbable(phrase)}{" "}
        {REPARABLES.includes(cause.type) && ECARTS.reparer}
      </p>
      {isCauseDeLignes(cause) && (
        <LignesAVoir
          positions={cause.positions}
          colonne={COLONNES[cause.type]}
          sujet={phrase}
          navigation={navigation}
        />
      )}
    </>
  );
}
