import type { Analyse } from "../../../domain/resultats/analyse";
import { RESULTATS } from "../../../messages/resultats";
import { Barres } from "../../graphiques/Barres";
import { Courbe } from "../../graphiques/Courbe";
import { formatMoisCourt, formatNombre } from "../formats";
import { pointsOfGroupes, pointsOfMois, pointsOfMotifs } from "./pointsOfAnalyse";
import type { CompteGroupe } from "../../../domain/resultats/compteurs";

interface GraphiquesSectionProps {
  readonly analyse: Analyse;
  /** Serial day. */
  readonly today: number;
}

/** The period in pictures; a chart that has nothing to show is left out. */
export function GraphiquesSection({ analyse, today }: GraphiquesSectionProps) {
  const motifs = pointsOfMotifs(analyse.motifs);
  const mois = pointsOfMois(analyse.douzeMois, today);
  if (motifs.length === 0 && mois.length === 0) return null;
  return (
    <section aria-label={RESULTATS.graphiques}>
      {motifs.length > 0 && (
        <Barres
          titre={RESULTATS.motifs}
          colonnes={[RESULTATS.sousMotif, RESULTATS.colonneSollicitations]}
          points={motifs}
          format={formatNombre}
        />
      )}
      {mois.length > 0 && (
        <Courbe
          titre={RESULTATS.appelsParMois}
          colonnes={[RESULTATS.mois, RESULTATS.colonneAppels]}
          points={mois}
          format={formatNombre}
          court={({ cle }) => formatMoisCourt(cle)}
        />
      )}
      <Groupes titre={RESULTATS.parCanal} colonne={RESULTATS.canal} groupes={analyse.parCanal} />
      <Groupes titre={RESULTATS.parNiveau} colonne={RESULTATS.niveau} groupes={analyse.parNiveau} />
      {analyse.parReferent.length > 0 && (
        <details className="repli">
          <summary>{RESULTATS.parReferent}</summary>
          <Groupes
            titre={RESULTATS.parReferent}
            colonne={RESULTATS.referent}
            groupes={analyse.parReferent}
          />
        </details>
      )}
    </section>
  );
}

interface GroupesProps {
  readonly titre: string;
  readonly colonne: string;
  readonly groupes: readonly CompteGroupe[];
}

function Groupes({ titre, colonne, groupes }: GroupesProps) {
  if (groupes.length === 0) return null;
  return (
    <Barres
      titre={titre}
      colonnes={[colonne, RESULTATS.colonneSollicitations]}
      points={pointsOfGroupes(groupes)}
      format={formatNombre}
    />
  );
}
