import type { OuiNon } from "./historique";

/** *Statut de l'appel*: three usual ones, and « oui/oui » as a fourth, explicit choice. */
export const STATUTS = ["resolu", "enCours", "escalade", "resoluEtEscalade"] as const;
export type Statut = (typeof STATUTS)[number];

const CELLULES: Readonly<Record<Statut, { resolu: OuiNon; escalade: OuiNon }>> = {
  resolu: { resolu: "oui", escalade: "non" },
  enCours: { resolu: "non", escalade: "non" },
  escalade: { resolu: "non", escalade: "oui" },
  resoluEtEscalade: { resolu: "oui", escalade: "oui" },
};

/** The two cells that a statut fills. */
export function cellulesOfStatut(statut: Statut): { resolu: OuiNon; escalade: OuiNon } {
  return CELLULES[statut];
}
