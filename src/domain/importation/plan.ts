import type { Nomenclature } from "../nomenclature";
import type { CellulesImportees } from "./cellulesImportees";
import { isEnHeures } from "./cellules/duree";
import type { ChoixImport } from "./choix";
import { type CellulesConnues, dejaPresentesOf } from "./dejaPresentes";
import type { Correspondance } from "./colonnesReconnues";
import type { RangeeLue } from "./fichierLu";
import type { HistoriqueTrouve } from "./historiqueDuFichier";
import { identitesOf } from "./identite";
import { comprendre, type RangeeComprise } from "./lecture";
import type { Raison, Remarque } from "./raisons";
import { celluleOf, type NatureRangee, natureOf } from "./rangee";
import type { Reconnaitre } from "./rapprochement";
import type { LibellesDuFichier } from "./registreLibelles";
import { Tri } from "./tri";

/** All that an import depends on, beside a person's choices. */
export interface SourceImport {
  readonly historique: HistoriqueTrouve;
  readonly depuis1904: boolean;
  readonly nomenclature: Nomenclature;
  readonly reconnaitre: Reconnaitre;
  /** The rows of the history. */
  readonly connues: readonly CellulesConnues[];
  /** Serial day. */
  readonly today: number;
}

export interface LigneImportee {
  readonly rangee: RangeeLue;
  readonly cellules: CellulesImportees;
}

export interface LigneEcartee {
  readonly rangee: RangeeLue;
  readonly raisons: readonly Raison[];
}

/** What becomes of each row below the titles: `total` is the sum of the three lists and of the blank rows. */
export interface PlanImport {
  readonly total: number;
  readonly importees: readonly LigneImportee[];
  /** Already in the history. */
  readonly presentes: readonly RangeeLue[];
  readonly ecartees: readonly LigneEcartee[];
  readonly vides: number;
  readonly libelles: readonly LibellesDuFichier[];
  /** How many imported rows deserve each remark; remarks of none are absent. */
  readonly remarques: ReadonlyMap<Remarque, number>;
}

/** A row with something in it. */
export interface RangeePleine {
  readonly row: RangeeComprise;
  readonly nature: Exclude<NatureRangee, "vide">;
  readonly idLigne: string;
}

/**
 * Says what becomes of every row of a file, and changes nothing. `pleines`: what `lireRangees` gives,
 * where it is known already.
 */
export function planifier(
  source: SourceImport,
  choix: ChoixImport,
  pleines: readonly RangeePleine[] = lireRangees(source, choix.correspondance),
): PlanImport {
  const { titres } = source.historique;
  const ids = new Set(pleines.map(({ idLigne }) => idLigne));
  const { connues, nomenclature, reconnaitre } = source;
  const tri = new Tri(source, choix, dejaPresentesOf(connues, ids, nomenclature, reconnaitre));
  pleines.forEach((pleine) => tri.ranger(pleine));
  const derniere = source.historique.feuille.rangees.at(-1)?.numero ?? titres.numero;
  const total = derniere - titres.numero;
  return { ...tri.resultat(), total, vides: total - pleines.length };
}

/** The rows below the titles that have something in them, each cell understood. */
export function lireRangees(
  source: Pick<SourceImport, "historique" | "depuis1904">,
  correspondance: Correspondance,
): readonly RangeePleine[] {
  const { feuille, titres } = source.historique;
  const corps = feuille.rangees.filter(({ numero }) => numero > titres.numero);
  const durees = corps.flatMap((rangee) => [
    celluleOf(rangee, correspondance, "dureeSecondes"),
    celluleOf(rangee, correspondance, "dureeMinutes"),
  ]);
  const { depuis1904 } = source;
  const lecture = { correspondance, depuis1904, enHeures: isEnHeures(durees) };
  const pleines = corps.flatMap((rangee) => {
    const nature = natureOf(rangee, titres, correspondance);
    return nature === "vide" ? [] : [{ nature, row: comprendre(rangee, lecture) }];
  });
  const identites = identitesOf(pleines.map(({ row }) => row.rangee));
  const taken = new Set<string>();
  return pleines.map(({ nature, row }, index) => {
    const own = row.idLigne !== "" && !taken.has(row.idLigne);
    taken.add(row.idLigne);
    return { nature, row, idLigne: own ? row.idLigne : (identites[index] ?? "") };
  });
}
