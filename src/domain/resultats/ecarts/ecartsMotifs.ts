import { moisKeysOf, moisOf, type Periode } from "../../periode";
import { inPeriode, type Sollicitation } from "../chiffres";
import type { TableauMotifsLu } from "../feuillesLues";
import { type Filtre, isDatee, passes } from "./calculs";
import { causesDuReste } from "./causesDeFeuille";
import type { Donnees } from "./donnees";
import type { CauseEcart, Ecart } from "./ecart";
import { ecartsDesMotifs } from "./ecartsDesMotifs";

/**
 * The pivot table *MotifsLesPlusCites*, which shows the whole months that the period touches. Where
 * its filter hides or shows other rows, its total says it all; else each line that differs.
 */
export function ecartsMotifs({ rows, analyse, feuilles }: Donnees): Ecart[] {
  const { periode } = analyse;
  const attendues = inPeriode(rows, wholeMonthsOf(periode));
  const lu = feuilles.tableauMotifs;
  if (lu === null) return [ecartDuTotal(attendues, "illisible", [{ type: "tableauIllisible" }])];
  const voulu: Filtre = { mois: new Set(moisKeysOf(periode)), trimestres: null };
  const reel: Filtre = { mois: setOf(lu.mois), trimestres: setOf(lu.trimestres) };
  const datees = rows.filter(isDatee);
  const enRetard = causesDuReste(rows, feuilles, { type: "tableauNonActualise" });
  const filtreJuste = datees.every((row) => passes(voulu, row) === passes(reel, row));
  if (filtreJuste || lu.total === attendues.length) {
    const calculees = datees.filter((row) => passes(voulu, row));
    const reste = filtreJuste ? enRetard : [causeDuFiltre(lu, attendues)];
    return ecartsDesMotifs({ attendues, calculees, lu, reste });
  }
  const montrees = datees.filter((row) => passes(reel, row)).length;
  const reste = montrees === lu.total ? [] : enRetard;
  return [ecartDuTotal(attendues, lu.total, [causeDuFiltre(lu, attendues), ...reste])];
}

const wholeMonthsOf = ({ debut, fin }: Periode): Periode => ({
  debut: moisOf(debut).debut,
  fin: moisOf(fin).fin,
});

const setOf = (keys: readonly string[] | null): ReadonlySet<string> | null =>
  keys === null ? null : new Set(keys);

function ecartDuTotal(
  attendues: readonly Sollicitation[],
  lu: Ecart["lu"],
  causes: readonly CauseEcart[],
): Ecart {
  return { sujet: { type: "totalMotifs" }, attendu: attendues.length, lu, causes };
}

function causeDuFiltre(
  { mois, trimestres }: TableauMotifsLu,
  attendues: readonly Sollicitation[],
): CauseEcart {
  const sansFiltre = mois === null && trimestres === null;
  if (sansFiltre && attendues.length === 0) return { type: "periodeSansLigne" };
  return { type: "tableauFiltre", mois, trimestres };
}
