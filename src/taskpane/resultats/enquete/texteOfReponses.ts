import { ENQUETE } from "../../../messages/enquete";
import type { ReponseEnvoyee } from "../../../domain/enquete/reponses";

/** All answers as one text, one a line, in the form's order. */
export const texteOfReponses = (reponses: readonly ReponseEnvoyee[]): string =>
  reponses.map(({ question, valeur }) => ENQUETE.ligne(question, valeur)).join("\n");
