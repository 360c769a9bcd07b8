import {
  type Comptes,
  comptesOf,
  type Mesure,
  sommesOfComptes,
} from "../../domain/consolidation/mesures";
import { type FichierConsolide, rangDuMois } from "../../domain/consolidation/tableauDeBord";
import type { EnqueteRecue } from "../../domain/consolidation/enquetes";
import { derniereFenetre, type FenetreEnquete } from "../../domain/enquete/calendrier";
import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";
import { lignesComptees } from "../../domain/nomenclatureCodes";
import { derniersMois, moisKeysOf, type Periode, trimestreOf } from "../../domain/periode";
import { groupBy } from "../../domain/resultats/regroupements";
import {
  type Chiffres,
  chiffresOfSommes,
  FIGURES,
  type Figures,
} from "../../domain/resultats/figures";
import type { NomenclatureVersion } from "../nomenclatureVersions";
import { type DepartementDeRegion, DEPARTEMENTS_PAR_REGION } from "./regions";

/** What the national workbook is made from. Nothing else is read: no clock, no file. */
export interface NationalOptions {
  readonly nomenclature: Nomenclature;
  readonly version: NomenclatureVersion;
  /** The version that retired a line, by its code; `version` for one that is not told. */
  readonly retraits?: ReadonlyMap<string, string>;
  /** Excel serial day on which the workbook is made. */
  readonly today: number;
  /** Whole months; the quarter of `today` by default. */
  readonly periode?: Periode;
  readonly mesures?: readonly Mesure[];
  readonly fichiers?: readonly FichierConsolide[];
  /** Surveys that departments answered. */
  readonly enquetes?: readonly EnqueteRecue[];
  readonly calendrier?: readonly FenetreEnquete[];
  readonly figures?: Figures;
}

/** The same with every default, and what its formulas give when it is built. */
export interface National extends Required<NationalOptions> {
  readonly departements: readonly DepartementDeRegion[];
  /** The lines under which rows count. */
  readonly lignes: readonly LigneNomenclature[];
  readonly comptes: Comptes;
  readonly comptesPrecedents: Comptes;
  readonly parDepartement: ReadonlyMap<string, Comptes>;
  readonly parCode: ReadonlyMap<string, Comptes>;
  /** The survey that opened last; null before the first. */
  readonly fenetre: FenetreEnquete | null;
  /** Over the months that it asks about. */
  readonly parDepartementEnquete: ReadonlyMap<string, Comptes>;
  /** `2026-11`: the twelve months that end with the period's last. */
  readonly mois: readonly string[];
  readonly appelsDuMois: (mois: string, departement?: string) => number;
}

const MOIS_MONTRES = 12;

export function toNational(options: NationalOptions): National {
  const { mesures = [], today } = options;
  const periode = options.periode ?? trimestreOf(today);
  const months = moisKeysOf(periode);
  const previous = derniersMois(periode, 2 * months.length).slice(0, months.length);
  const inMonths = (keys: readonly string[]): Mesure[] =>
    mesures.filter(({ mois }) => keys.includes(mois));
  const shown = inMonths(months);
  const mois = derniersMois(periode, MOIS_MONTRES);
  const appels = appelsByMois(mesures);
  const calendrier = options.calendrier ?? [];
  const fenetre = derniereFenetre(calendrier, today);
  const demandees = fenetre ? inMonths(moisKeysOf(fenetre.periode)) : [];
  return {
    ...options,
    ...{ periode, mesures, mois, departements: DEPARTEMENTS_PAR_REGION },
    retraits: options.retraits ?? new Map(),
    fichiers: options.fichiers ?? [],
    enquetes: options.enquetes ?? [],
    ...{ calendrier, fenetre },
    parDepartementEnquete: comptesBy(demandees, ({ departement }) => departement),
    figures: options.figures ?? FIGURES,
    lignes: lignesComptees(options.nomenclature),
    comptes: comptesOf(shown),
    comptesPrecedents: comptesOf(inMonths(previous)),
    parDepartement: comptesBy(shown, ({ departement }) => departement),
    parCode: comptesBy(shown, ({ code }) => code),
    appelsDuMois: (key, departement = "") => appels.get(`${key} ${departement}`) ?? 0,
  };
}

/** Calls by `2026-11 75`, and by `2026-11 ` for all departments. */
function appelsByMois(mesures: readonly Mesure[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { mois, departement, appels } of mesures)
    for (const key of [`${mois} ${departement}`, `${mois} `])
      sums.set(key, (sums.get(key) ?? 0) + appels);
  return sums;
}

function comptesBy(
  mesures: readonly Mesure[],
  keyOf: (mesure: Mesure) => string,
): ReadonlyMap<string, Comptes> {
  return new Map([...groupBy(mesures, keyOf)].map(([key, group]) => [key, comptesOf(group)]));
}

export const SANS_COMPTE: Comptes = comptesOf([]);

/** The figures of counts. */
export function chiffresOfComptes(comptes: Comptes, figures: Figures): Chiffres {
  return chiffresOfSommes(sommesOfComptes(comptes), figures);
}

/** Number of the first and last months of a period: `202610`. */
export function bornesOf(periode: Periode): { readonly debut: number; readonly fin: number } {
  const months = moisKeysOf(periode).map(rangDuMois);
  return { debut: months[0] ?? 0, fin: months.at(-1) ?? 0 };
}
