import type { CellulesLigne, LigneLue } from "../../src/application/ports";
import { COLONNES_ECRITES, type LigneHistorique } from "../../src/domain/historique";
import { aLigne } from "./builders";

/** What stands in the cells of a row that the add-in wrote, in the order of the columns. */
export function cellulesOfLigne(ligne: LigneHistorique): CellulesLigne {
  const cells = COLONNES_ECRITES.map((key) => [key, ligne[key] ?? ""]);
  return Object.fromEntries(cells) as CellulesLigne;
}

/** A row as it was read. */
export function aLigneLue(over: Partial<LigneHistorique> = {}, position = 0): LigneLue {
  return { position, numero: position + 2, cellules: cellulesOfLigne(aLigne(over)) };
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
