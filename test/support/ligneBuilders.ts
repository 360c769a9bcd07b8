import {
  byColumn,
  COLONNE_KEYS,
  COLONNES,
  COLONNES_ECRITES,
  type ColonneKey,
  type LigneHistorique,
} from "../../src/domain/historique";
import type { ContenuCellule, LigneLue } from "../../src/domain/historiqueLu";
import { isHeure } from "../../src/domain/heure";
import { creneauOf } from "../../src/domain/resultats/affluence";
import { moisKey, trimestreKey } from "../../src/domain/periode";
import { aLigne } from "./builders";

/** What stands in the cells of a row that the add-in wrote, in the order of the columns. */
export function cellulesOfLigne(
  ligne: LigneHistorique,
): Readonly<Record<keyof LigneHistorique, ContenuCellule>> {
  return byColumn(COLONNES_ECRITES, (key) => ligne[key] ?? "");
}

/** Written by the add-in as constants though the column has a formula. */
export const ECRITES_SUR_FORMULE: readonly ColonneKey[] = ["niveau", "appel", "code"];

type Cellules = Readonly<Partial<Record<ColonneKey, ContenuCellule | null>>>;

/** A row that the add-in wrote, with these cells instead, as it was read; `sansFormule` has those it wrote. */
export function aLigneLue(
  over: Cellules = {},
  position = 0,
  sansFormule: Iterable<ColonneKey> = ECRITES_SUR_FORMULE,
): LigneLue {
  const given = Object.fromEntries(
    Object.entries(over).map(([key, content]) => [key, content ?? ""]),
  );
  const written: LigneLue["cellules"] = {
    dureeMinutes: "",
    trimestre: "",
    mois: "",
    creneau: "",
    ...cellulesOfLigne(aLigne()),
    ...given,
  };
  const { date, heure, dureeSecondes } = written;
  const isDay = typeof date === "number";
  const cellules = {
    ...written,
    dureeMinutes: typeof dureeSecondes === "number" ? dureeSecondes / 86_400 : "",
    trimestre: isDay ? trimestreKey(date) : "",
    mois: isDay ? moisKey(date) : "",
    creneau: isDay && isHeure(heure) ? creneauOf(date, heure) : "",
    ...given,
  };
  return { position, numero: position + 2, cellules, sansFormule: new Set(sansFormule) };
}

/** A row that a person typed: only these cells, and formulas in the calculated columns. */
export function aLigneTapee(
  cells: Readonly<Partial<Record<ColonneKey, ContenuCellule>>>,
  position = 0,
): LigneLue {
  const given = Object.keys(cells) as ColonneKey[];
  const sansFormule = given.filter((key) => COLONNES[key].formula !== undefined);
  const cellules = { ...byColumn(COLONNE_KEYS, () => ""), ...cells };
  return { position, numero: position + 2, cellules, sansFormule: new Set(sansFormule) };
}

/** The rows of a call of three motifs of 100, 80 and 65 seconds. */
export function anAppelDeTrois(over: Partial<LigneHistorique> = {}): LigneHistorique[] {
  return [
    aLigne({ idLigne: "trois-1", dureeSecondes: 100, ...over, idAppel: "trois" }),
    aLigne({
      idLigne: "trois-2",
      dureeSecondes: 80,
      code: "ACC-CNX-CPT",
      sousMotif: "Accès au compte",
      ...over,
      idAppel: "trois",
      appel: 0,
    }),
    aLigne({
      idLigne: "trois-3",
      dureeSecondes: 65,
      code: "ACC-CRE-UTI",
      motif: "Création de compte",
      sousMotif: "Compte utilisateur",
      ...over,
      idAppel: "trois",
      appel: 0,
    }),
  ];
}
