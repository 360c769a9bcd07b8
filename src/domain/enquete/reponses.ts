import type { Nomenclature } from "../nomenclature";
import type { Periode } from "../periode";
import { chiffresOf, inPeriode, type Sollicitation } from "../resultats/chiffres";
import type { ReponseEnvoyee } from "./enqueteEnvoyee";
import { CLE_COMMENTAIRES, QUESTIONS, QUESTIONS_SUIVI } from "./questions";
import { type Suivi, suivisOf } from "./suivis";
import { valeurDuree, valeurNombre, valeurTaux } from "./valeurs";

interface Enquete {
  /** The whole history. */
  readonly rows: readonly Sollicitation[];
  readonly periode: Periode;
  readonly nomenclature: Nomenclature;
  readonly departement: string;
  readonly commentaires: string;
}

/**
 * The survey's answers in the order of its form, as they are typed there; "" for a département or
 * comments that are missing.
 */
export function reponsesOf(enquete: Enquete): ReponseEnvoyee[] {
  const rows = inPeriode(enquete.rows, enquete.periode);
  const { appels, dureeMoyenne, tauxResolution, tauxEscalade } = chiffresOf(rows);
  return [
    generale("departement", enquete.departement),
    generale("appels", valeurNombre(appels)),
    generale("dureeMoyenne", valeurDuree(dureeMoyenne)),
    generale("tauxResolution", valeurTaux(tauxResolution)),
    generale("tauxEscalade", valeurTaux(tauxEscalade)),
    ...suivisOf(rows, enquete.nomenclature).flatMap(reponsesDuSuivi),
    generale(CLE_COMMENTAIRES, enquete.commentaires),
  ];
}

/** The same answers with other comments. */
export function avecCommentaires(
  reponses: readonly ReponseEnvoyee[],
  texte: string,
): ReponseEnvoyee[] {
  return reponses.map((reponse) =>
    reponse.cle === CLE_COMMENTAIRES ? { ...reponse, valeur: texte } : reponse,
  );
}

function generale(cle: keyof typeof QUESTIONS, valeur: string): ReponseEnvoyee {
  return { cle, question: QUESTIONS[cle], valeur };
}

function reponsesDuSuivi({ ligne, chiffres }: Suivi): ReponseEnvoyee[] {
  const reponse = (champ: keyof typeof QUESTIONS_SUIVI, valeur: string): ReponseEnvoyee => ({
    cle: `${champ}:${ligne.code}`,
    question: `${ligne.sousMotif} – ${QUESTIONS_SUIVI[champ]}`,
    valeur,
  });
  return [
    reponse("appels", valeurNombre(chiffres.appels)),
    reponse("duree", valeurDuree(chiffres.dureeMoyenne)),
  ];
}
