import type { Sollicitation } from "../chiffres";
import { moisOfRow } from "./calculs";
import { causesDuReste } from "./causesDeFeuille";
import { appelsMalComptes, datesTexte, moisFaux } from "./causesDeLignes";
import type { Donnees } from "./donnees";
import type { CauseDeLignes, Ecart } from "./ecart";
import { type Comptes, ecartsDesLignes, TOTAL } from "./ecartsDesLignes";
import { groupBy, sumBy } from "../regroupements";

/** The pivot table *AppelsParMois*, which shows all months. Where a filter hides rows, its total says it all. */
export function ecartsMois({ rows, analyse, feuilles }: Donnees): Ecart[] {
  const lu = feuilles.tableauMois;
  const attendus = withTotal(analyse.appelsParMois);
  const sujet = { type: "totalMois" } as const;
  const total = attendus.get(TOTAL) ?? 0;
  if (lu === null)
    return [{ sujet, attendu: total, lu: "illisible", causes: [{ type: "tableauIllisible" }] }];
  if (lu.filtre && lu.total !== total) {
    const causes = [{ type: "tableauFiltre", mois: null, trimestres: null }] as const;
    return [{ sujet, attendu: total, lu: lu.total, causes }];
  }
  return ecartsDesLignes({
    attendus,
    calcules: withTotal(
      sumBy(
        rows,
        ({ mois }) => mois,
        ({ appel }) => appel ?? 0,
      ),
    ),
    lus: sumBy(
      lu.appels,
      ([mois]) => monthOrNone(mois),
      ([, appels]) => appels,
    ).set(TOTAL, lu.total),
    sujetOf: (cle) => (cle === TOTAL ? sujet : { type: "mois", mois: cle }),
    causesDesLignes: causesByMois(rows),
    causesDuReste: causesDuReste(rows, feuilles, { type: "tableauNonActualise" }),
  });
}

function withTotal(comptes: Comptes): Comptes {
  const total = [...comptes.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...comptes, [TOTAL, total]]);
}

/** A pivot table has its own word for the rows without a month. */
const monthOrNone = (item: string): string => (/^\d{4}-\d{2}$/.test(item) ? item : "");

/** The causes in the rows of a month, or of all; the rows are sorted by month at the first that is asked for. */
function causesByMois(rows: readonly Sollicitation[]): (cle: string) => CauseDeLignes[] {
  let groups: { parDate: Groups; parColonne: Groups } | null = null;
  return (cle) => {
    if (cle === TOTAL) return causesOf(rows, rows);
    groups ??= {
      parDate: groupBy(rows, moisOfRow),
      parColonne: groupBy(rows, ({ mois }) => mois),
    };
    const duMois = groups.parDate.get(cle) ?? [];
    const enColonne = groups.parColonne.get(cle) ?? [];
    return causesOf(duMois, [...new Set([...duMois, ...enColonne])]);
  };
}

type Groups = ReadonlyMap<string, readonly Sollicitation[]>;

/** `touchees`: those of the month and those that its column Mois puts there. */
function causesOf(
  duMois: readonly Sollicitation[],
  touchees: readonly Sollicitation[],
): CauseDeLignes[] {
  const datees = duMois.filter(({ date }) => date !== null);
  const appelOf = (row: Sollicitation): string => `${moisOfRow(row)} ${row.idAppel}`;
  return [...datesTexte(touchees), ...moisFaux(touchees), ...appelsMalComptes(datees, appelOf)];
}
