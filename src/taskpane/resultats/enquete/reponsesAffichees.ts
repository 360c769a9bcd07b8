import type { EnquetePreparee } from "../../../application/enquete";
import {
  type EnqueteEnvoyee,
  type ReponseEnvoyee,
  type ChangementReponse,
  changementsDepuis,
  avecCommentaires,
} from "../../../domain/enquete/reponses";
import { isSamePeriode, type Periode } from "../../../domain/periode";
import type { EtatEnquete } from "./enqueteSession";
import { ENQUETE } from "../../../messages/enquete";

/** The answers as they show at this moment: as read, with the comments typed since and what was sent since. */
export interface ReponsesAffichees {
  readonly reponses: readonly ReponseEnvoyee[];
  readonly envoyee: EnqueteEnvoyee | null;
  readonly changements: readonly ChangementReponse[];
}

export function reponsesAffichees(
  preparee: EnquetePreparee,
  { texte, envoyee: sentHere }: Pick<EtatEnquete, "texte" | "envoyee">,
  periode: Periode,
): ReponsesAffichees {
  const reponses = texte === null ? preparee.reponses : avecCommentaires(preparee.reponses, texte);
  const here = sentHere && isSamePeriode(sentHere.periode, periode) ? sentHere : null;
  const envoyee = latestOf(preparee.envoyee, here);
  return { reponses, envoyee, changements: envoyee ? changementsDepuis(envoyee, reponses) : [] };
}

function latestOf(a: EnqueteEnvoyee | null, b: EnqueteEnvoyee | null): EnqueteEnvoyee | null {
  if (a === null || b === null) return a ?? b;
  return a.instant > b.instant ? a : b;
}

/** All answers as one text, one a line, in the form's order. */
export const texteOfReponses = (reponses: readonly ReponseEnvoyee[]): string =>
  reponses.map(({ question, valeur }) => ENQUETE.ligne(question, valeur)).join("\n");
