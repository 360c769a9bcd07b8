import type { Navigation } from "../../../application/latePorts";
import type { AvertissementEnquete } from "../../../domain/enquete/avertissements";
import type { ColonneKey } from "../../../domain/historique";
import {
  AVERTISSEMENTS_DE_LIGNES,
  AVERTISSEMENTS_GENERAUX,
  ENQUETE,
} from "../../../messages/enquete";
import { Message } from "../../Message";
import { LignesAVoir } from "../LignesAVoir";

interface AvertissementsProps {
  readonly avertissements: readonly AvertissementEnquete[];
  readonly navigation: Navigation;
}

/** What would make an answer wrong, before anything is copied, with ways to the rows. */
export function Avertissements({ avertissements, navigation }: AvertissementsProps) {
  if (avertissements.length === 0) return <p className="note">{ENQUETE.rienASignaler}</p>;
  return (
    <Message intent="warning" titre={ENQUETE.aVerifier}>
      <ul className="avertissements">
        {avertissements.map((avertissement) => (
          <li key={avertissement.type}>
            <p>{phraseOf(avertissement)}</p>
            {isDeLignes(avertissement) && (
              <LignesAVoir
                positions={avertissement.positions}
                colonne={COLONNES[avertissement.type]}
                sujet={phraseOf(avertissement)}
                navigation={navigation}
              />
            )}
          </li>
        ))}
      </ul>
    </Message>
  );
}

type DeLignes = Extract<AvertissementEnquete, { positions: readonly number[] }>;

const isDeLignes = (avertissement: AvertissementEnquete): avertissement is DeLignes =>
  "positions" in avertissement;

/** The cell to look at in each row. */
const COLONNES: Readonly<Record<DeLignes["type"], ColonneKey>> = {
  sansStatut: "resolu",
  motifInconnu: "sousMotif",
  dureeManquante: "dureeSecondes",
  dureeSuspecte: "dureeSecondes",
  dureeTexte: "dureeSecondes",
  dateTexte: "date",
  dateManquante: "date",
};

function phraseOf(avertissement: AvertissementEnquete): string {
  if (isDeLignes(avertissement))
    return AVERTISSEMENTS_DE_LIGNES[avertissement.type](avertissement.positions.length);
  return avertissement.type === "horsTableau"
    ? AVERTISSEMENTS_GENERAUX.horsTableau(avertissement.nombre)
    : AVERTISSEMENTS_GENERAUX[avertissement.type];
}
