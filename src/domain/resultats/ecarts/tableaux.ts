import { moisKeysOf, moisOf, type Periode } from "../../periode";
import type { CompteSousMotif } from "../compteurs";
import type { TableauMotifsLu } from "../feuillesLues";
import { groupBy, sumBy } from "../regroupements";
import { createNormaliseur, inPeriode, type Sollicitation } from "../sollicitation";
import { type Filtre, isDatee, moisOfRow, passes } from "./calculs";
import {
  appelsMalComptes,
  appelsSansDate,
  causeOf,
  causesDuReste,
  datesTexte,
  moisFaux,
} from "./causes";
import type { CauseDeLignes, CauseEcart, Donnees, Ecart, SujetEcart } from "./ecart";

/** The comparison of the pivot tables of *Résultats* with the rows. */

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

type Libelles = Omit<CompteSousMotif, "sollicitations">;

interface MotifsCompares {
  /** The rows of the months that the table should show. */
  readonly attendues: readonly Sollicitation[];
  /** Those that a refreshed table counts in these months. */
  readonly calculees: readonly Sollicitation[];
  readonly lu: TableauMotifsLu;
  readonly reste: readonly CauseEcart[];
}

/** The lines of *MotifsLesPlusCites*, whatever the spelling of their labels, and its total. */
function ecartsDesMotifs({ attendues, calculees, lu, reste }: MotifsCompares): Ecart[] {
  const normaliser = createNormaliseur();
  const cleOf = ({ niveau, thematique, motif, sousMotif }: Libelles): string =>
    [niveau, thematique, motif, sousMotif].map(normaliser).join("\u0000");
  const comptesOf = (rows: readonly Sollicitation[]) =>
    sumBy(rows, cleOf, () => 1).set(TOTAL, rows.length);
  const libelles = new Map([...lu.lignes, ...attendues].map((of) => [cleOf(of), of]));
  const fausses = inOneOnly(attendues, calculees);
  const faussesParCle = groupBy(fausses, cleOf).set(TOTAL, fausses);
  return ecartsDesLignes({
    attendus: comptesOf(attendues),
    calcules: comptesOf(calculees),
    lus: sumBy(lu.lignes, cleOf, ({ sollicitations }) => sollicitations).set(TOTAL, lu.total),
    sujetOf: (cle) => sujetOfMotif(libelles.get(cle)),
    causesDesLignes: (cle) => causeOf("moisFaux", faussesParCle.get(cle) ?? []),
    causesDuReste: reste,
  });
}

/** Rows whose own month and whose column Mois are not both shown. */
function inOneOnly(
  attendues: readonly Sollicitation[],
  calculees: readonly Sollicitation[],
): Sollicitation[] {
  const [ofMonths, ofColumn] = [new Set(attendues), new Set(calculees)];
  return [
    ...attendues.filter((row) => !ofColumn.has(row)),
    ...calculees.filter((row) => !ofMonths.has(row)),
  ];
}

function sujetOfMotif(of: Libelles | undefined): SujetEcart {
  if (!of) return { type: "totalMotifs" };
  const { niveau, thematique, motif, sousMotif } = of;
  return { type: "motif", niveau, thematique, motif, sousMotif };
}

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
    if (cle === TOTAL) return causesDuMois(rows, rows);
    groups ??= {
      parDate: groupBy(rows, moisOfRow),
      parColonne: groupBy(rows, ({ mois }) => mois),
    };
    const duMois = groups.parDate.get(cle) ?? [];
    const enColonne = groups.parColonne.get(cle) ?? [];
    return causesDuMois(duMois, [...new Set([...duMois, ...enColonne])]);
  };
}

type Groups = ReadonlyMap<string, readonly Sollicitation[]>;

/** `touchees`: those of the month and those that its column Mois puts there. */
function causesDuMois(
  duMois: readonly Sollicitation[],
  touchees: readonly Sollicitation[],
): CauseDeLignes[] {
  const datees = duMois.filter(({ date }) => date !== null);
  const appelOf = (row: Sollicitation): string => `${moisOfRow(row)} ${row.idAppel}`;
  const causes = [
    ...datesTexte(touchees),
    ...moisFaux(touchees),
    ...appelsMalComptes(datees, appelOf),
  ];
  return causes.length > 0 ? causes : appelsSansDate(touchees);
}

/** Counts of a pivot table by line, its « Total général » under `TOTAL`; a line that is not there counts 0. */
type Comptes = ReadonlyMap<string, number>;

/** The key of the « Total général » among those of the lines. */
const TOTAL = "total";

interface LignesComparees {
  /** What the rows say. */
  readonly attendus: Comptes;
  /** What the table shows once it is refreshed, from the columns as they stand. */
  readonly calcules: Comptes;
  readonly lus: Comptes;
  readonly sujetOf: (cle: string) => SujetEcart;
  /** Why the columns of this line's rows do not say what the rows mean. */
  readonly causesDesLignes: (cle: string) => readonly CauseEcart[];
  /** Why the table does not show what its columns say. */
  readonly causesDuReste: readonly CauseEcart[];
}

/** The lines that show another count than the rows say, the total last. */
function ecartsDesLignes(lignes: LignesComparees): Ecart[] {
  const { attendus, lus } = lignes;
  return [...new Set([...attendus.keys(), ...lus.keys()])]
    .sort((a, b) => Number(a === TOTAL) - Number(b === TOTAL))
    .filter((cle) => countOf(attendus, cle) !== countOf(lus, cle))
    .map((cle) => ({
      sujet: lignes.sujetOf(cle),
      attendu: countOf(attendus, cle),
      lu: countOf(lus, cle),
      causes: causesDeLaLigne(lignes, cle),
    }));
}

function causesDeLaLigne(lignes: LignesComparees, cle: string): CauseEcart[] {
  const [attendu, calcule, lu] = [lignes.attendus, lignes.calcules, lignes.lus].map((comptes) =>
    countOf(comptes, cle),
  );
  return [
    ...(attendu === calcule ? [] : lignes.causesDesLignes(cle)),
    ...(calcule === lu ? [] : lignes.causesDuReste),
  ];
}

const countOf = (comptes: Comptes, cle: string): number => comptes.get(cle) ?? 0;
