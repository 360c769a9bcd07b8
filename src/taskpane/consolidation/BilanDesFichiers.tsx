import type { Ajout } from "../../domain/consolidation/ajout";
import { CONSOLIDATION } from "../../messages/consolidation";
import { Message } from "../Message";
import { formatMois } from "../resultats/formats";
import { nomDuDepartement } from "./nomDuDepartement";

/** Months that are told of each file. */
const MOIS_MONTRES = 6;

/** What the consolidation changed, file by file. */
export function BilanDesFichiers({ ajouts }: { readonly ajouts: readonly Ajout[] }) {
  const pris = ajouts.filter(({ issue }) => issue === "ajoute").length;
  return (
    <Message
      intent={pris > 0 ? "success" : "info"}
      titre={pris > 0 ? CONSOLIDATION.bilan : CONSOLIDATION.bilanRien}
    >
      {pris > 0 && <p>{CONSOLIDATION.bilanCompte(pris)}</p>}
      <ul className="consolidation-bilan">
        {ajouts.map((ajout) => (
          <li key={`${ajout.fichier.departement} ${ajout.fichier.nom}`}>
            <BilanDuFichier {...ajout} />
          </li>
        ))}
      </ul>
    </Message>
  );
}

function BilanDuFichier({ fichier, issue, changements }: Ajout) {
  const { nom, departement, lignes, ecartees, avertissements } = fichier;
  const autres = changements.length - MOIS_MONTRES;
  return (
    <>
      <strong>{nomDuDepartement(departement)}</strong> ({nom}){"\u00a0: "}
      {CONSOLIDATION.issues[issue]}.
      {issue === "ajoute" && (
        <>
          <p className="note">
            {CONSOLIDATION.comptees(lignes - ecartees, ecartees)}.{" "}
            {changements
              .slice(0, MOIS_MONTRES)
              .map(({ mois, avant, apres }) =>
                CONSOLIDATION.changement(formatMois(mois), avant, apres),
              )
              .join("\u00a0; ")}
            {autres > 0 && ` ${CONSOLIDATION.autresMois(autres)}`}
          </p>
          {avertissements !== "" && <p className="note">{avertissements}</p>}
        </>
      )}
    </>
  );
}
