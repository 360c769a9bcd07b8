import { type AppelSaisi, cellulesOfStatut } from "./appel";
import type { Canal } from "./historique";
import type { Nomenclature } from "./nomenclature";

/** One escalated motif of a call: one form. Never the caller's number. A saved row is one as it stands. */
export interface DemandeEscalade {
  readonly idLigne: string;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  readonly canal: Canal | "";
  /** Excel serial day. */
  readonly date: number | null;
  /** Whole seconds. */
  readonly dureeSecondes: number | null;
  readonly identifiant: string;
  readonly commentaire: string;
}

/** The escalated motifs of a call as it is entered, those whose line is chosen. */
export function demandesOfAppel(appel: AppelSaisi, nomenclature: Nomenclature): DemandeEscalade[] {
  return appel.motifs.flatMap(({ idLigne, code, statut }) => {
    const ligne = nomenclature.parCode.get(code);
    if (!ligne || statut === null || cellulesOfStatut(statut).escalade === "non") return [];
    const { thematique, motif, sousMotif } = ligne;
    const { canal, date, dureeSecondes, identifiant, commentaire } = appel;
    const call = { canal, date, dureeSecondes, identifiant, commentaire };
    return [{ idLigne, thematique, motif, sousMotif, ...call }];
  });
}
