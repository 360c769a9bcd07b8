import type { ContenuCellule, LigneBrute } from "../../src/application/portsTardifs";
import { COLONNE_KEYS, COLONNES, type ColonneKey } from "../../src/domain/historique";
import { moisKey, trimestreKey } from "../../src/domain/periode";
import { aLigne } from "./builders";
import { cellulesOfLigne } from "./ligneBuilders";

/** Written by the add-in as constants though the column has a formula. */
export const ECRITES_SUR_FORMULE: readonly ColonneKey[] = ["niveau", "appel", "code"];

/** A row that the add-in wrote, with these cells instead; `sansFormule` then has those it wrote. */
export function aLigneBrute(
  over: Readonly<Partial<Record<ColonneKey, ContenuCellule>>> = {},
  position = 0,
  sansFormule: Iterable<ColonneKey> = ECRITES_SUR_FORMULE,
): LigneBrute {
  const written = { ...cellulesOfLigne(aLigne()), ...over };
  const { date, dureeSecondes } = written;
  const isDay = typeof date === "number";
  const cellules = {
    ...written,
    dureeMinutes: typeof dureeSecondes === "number" ? dureeSecondes / 86_400 : "",
    trimestre: isDay ? trimestreKey(date) : "",
    mois: isDay ? moisKey(date) : "",
    ...over,
  };
  return { position, cellules, sansFormule: new Set(sansFormule) };
}

/** A row that a person typed: only these cells, and formulas in the calculated columns. */
export function aLigneTapee(
  cells: Readonly<Partial<Record<ColonneKey, ContenuCellule>>>,
  position = 0,
): LigneBrute {
  const blank = Object.fromEntries(COLONNE_KEYS.map((key) => [key, ""])) as Record<
    ColonneKey,
    ContenuCellule
  >;
  const given = Object.keys(cells) as ColonneKey[];
  const sansFormule = given.filter((key) => COLONNES[key].formula !== undefined);
  return { position, cellules: { ...blank, ...cells }, sansFormule: new Set(sansFormule) };
}
