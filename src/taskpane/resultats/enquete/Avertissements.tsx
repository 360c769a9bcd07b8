import type { Navigation } from "../../../application/latePorts";
import type {
  AvertissementDeLignes,
  AvertissementEnquete,
  GenreDeLEnquete,
} from "../../../domain/enquete/avertissements";
import type { ColonneKey } from "../../../domain/historique";
import { CONTROLE, GENRES_TEXTES } from "../../../messages/controle";
import { AVERTISSEMENTS_GENERAUX, ENQUETE } from "../../../messages/enquete";
import { ENTRETIEN } from "../../../messages/entretien";
import { Button } from "../../fluent";
import { Message } from "../../Message";
import { LignesAVoir } from "../LignesAVoir";

interface AvertissementsProps {
  readonly avertissements: readonly AvertissementEnquete[];
  readonly navigation: Navigation;
  /** Opens the check of the history. */
  readonly onVerifier: () => void;
}

/**
 * What would make an answer wrong, before anything is copied, in the words of the check of the history,
 * with ways to the rows and to that check.
 */
export function Avertissements(props: AvertissementsProps) {
  const { avertissements, navigation, onVerifier } = props;
  if (avertissements.length === 0) return <p className="note">{ENQUETE.rienASignaler}</p>;
  return (
    <Message
      intent="warning"
      titre={ENQUETE.aVerifier}
      actions={
        avertissements.some(isDeLHistorique) && (
          <Button size="small" onClick={onVerifier}>
            {ENTRETIEN.verifier}
          </Button>
        )
      }
    >
      <ul className="avertissements">
        {avertissements.map((avertissement) => (
          <li key={avertissement.type}>
            <Phrases avertissement={avertissement} />
            {isDeLignes(avertissement) && (
              <LignesAVoir
                positions={avertissement.positions}
                colonne={COLONNES[avertissement.type]}
                sujet={CONTROLE.groupe(
                  GENRES_TEXTES[avertissement.type].titre,
                  avertissement.positions.length,
                )}
                navigation={navigation}
              />
            )}
          </li>
        ))}
      </ul>
    </Message>
  );
}

const isDeLignes = (avertissement: AvertissementEnquete): avertissement is AvertissementDeLignes =>
  "positions" in avertissement;

const isDeLHistorique = (avertissement: AvertissementEnquete): boolean =>
  isDeLignes(avertissement) || avertissement.type === "horsTableau";

function Phrases({ avertissement }: { readonly avertissement: AvertissementEnquete }) {
  if (!isDeLignes(avertissement) && avertissement.type !== "horsTableau")
    return <p>{AVERTISSEMENTS_GENERAUX[avertissement.type]}</p>;
  const { titre, aide } = GENRES_TEXTES[avertissement.type];
  const nombre = isDeLignes(avertissement) ? avertissement.positions.length : avertissement.nombre;
  return (
    <>
      <p>{CONTROLE.groupe(titre, nombre)}</p>
      <p className="note">{aide}</p>
    </>
  );
}

/** The cell to look at in each row. */
const COLONNES: Readonly<Record<GenreDeLEnquete, ColonneKey>> = {
  dateManquante: "date",
  dateIllisible: "date",
  dateTexte: "date",
  dateFuture: "date",
  dateAncienne: "date",
  reponseManquante: "resolu",
  reponseIllisible: "resolu",
  reponseOrthographe: "resolu",
  libelleManquant: "sousMotif",
  tripleInconnu: "sousMotif",
  tripleIncoherent: "sousMotif",
  libelleProche: "sousMotif",
  dureeManquante: "dureeSecondes",
  dureeIllisible: "dureeSecondes",
  dureeTexte: "dureeSecondes",
  dureeFraction: "dureeSecondes",
  dureeNegative: "dureeSecondes",
  dureeDecimale: "dureeSecondes",
  dureeExcessive: "dureeSecondes",
  dureeInvraisemblable: "dureeSecondes",
};
