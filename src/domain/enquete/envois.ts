import { isSamePeriode, type Periode } from "../periode";
import type { EnqueteEnvoyee, ReponseEnvoyee } from "./enqueteEnvoyee";

/** An answer that is no longer what was sent; null where its question was not asked then, or is no longer. */
export interface ChangementReponse {
  readonly cle: string;
  readonly question: string;
  readonly avant: string | null;
  readonly apres: string | null;
}

/** The answers that changed since they were sent, in the form's order; those no longer asked last. */
export function changementsDepuis(
  enquete: EnqueteEnvoyee,
  reponses: readonly ReponseEnvoyee[],
): ChangementReponse[] {
  const avant = valeursByCle(enquete.reponses);
  const apres = valeursByCle(reponses);
  const disparues = enquete.reponses.filter(({ cle }) => !apres.has(cle));
  return [...reponses, ...disparues]
    .map(({ cle, question }) => ({
      cle,
      question,
      avant: avant.get(cle) ?? null,
      apres: apres.get(cle) ?? null,
    }))
    .filter((changement) => changement.avant !== changement.apres);
}

function valeursByCle(reponses: readonly ReponseEnvoyee[]): ReadonlyMap<string, string> {
  return new Map(reponses.map(({ cle, valeur }) => [cle, valeur]));
}

/** What was sent last for exactly this period; null when nothing was. */
export function enqueteDeLaPeriode(
  enquetes: readonly EnqueteEnvoyee[],
  periode: Periode,
): EnqueteEnvoyee | null {
  return enquetes
    .filter((enquete) => isSamePeriode(enquete.periode, periode))
    .reduce<EnqueteEnvoyee | null>(
      (last, enquete) => (last && last.instant >= enquete.instant ? last : enquete),
      null,
    );
}
