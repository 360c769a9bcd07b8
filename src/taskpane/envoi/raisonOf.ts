import { isConflit } from "../../application/envoi";
import type { EnvoiEnAttente } from "../../application/envois";
import { SuiviError } from "../../domain/erreurs";
import { messageOfError } from "../../messages/erreurs";

const SANS_REPONSE = new SuiviError("EXCEL_OCCUPE");

/** Why a call waits and what to do, in sentences. */
export function raisonOf({ envoi, raison }: EnvoiEnAttente): string[] {
  const demande = envoi.lignes.length > 0 ? "enregistrement" : "retrait";
  const contexte = isConflit(raison) ? "autre" : demande;
  const { titre, texte, action } = messageOfError(raison ?? SANS_REPONSE, contexte);
  return [`${titre}. ${texte}`, ...(action === undefined ? [] : [action])];
}
