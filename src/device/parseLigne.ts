import { CANAUX, type LigneHistorique, NIVEAUX, type OuiNon } from "../domain/historique";
import { asFields, asNumber, asOneOf, asText } from "./jsonShape";

const TEXTES = [
  "telephone",
  "thematique",
  "motif",
  "sousMotif",
  "referent",
  "identifiant",
  "commentaire",
  "code",
] as const;
const OUI_NON: readonly OuiNon[] = ["oui", "non"];

type Textes = Pick<LigneHistorique, (typeof TEXTES)[number]>;

/** A row of the history as `JSON.stringify` wrote it; null for anything else. */
export function parseLigne(json: unknown): LigneHistorique | null {
  const fields = asFields(json);
  if (!fields) return null;
  const [idAppel, idLigne] = [asText(fields["idAppel"]), asText(fields["idLigne"])];
  const date = asNumber(fields["date"]);
  const dureeSecondes = asNumber(fields["dureeSecondes"]);
  const niveau = asOneOf(fields["niveau"], NIVEAUX);
  const resolu = asOneOf(fields["resolu"], OUI_NON);
  const escalade = asOneOf(fields["escalade"], OUI_NON);
  const canal = asOneOf(fields["canal"], [...CANAUX, ""] as const);
  const appel = asOneOf(fields["appel"], [0, 1] as const);
  if (!idAppel || !idLigne || date === null || canal === null || appel === null) return null;
  if (dureeSecondes === null && fields["dureeSecondes"] !== null) return null;
  if (!niveau || !resolu || !escalade) return null;
  const textes = TEXTES.map((key) => [key, asText(fields[key])] as const);
  if (textes.some(([, texte]) => texte === null)) return null;
  return {
    ...(Object.fromEntries(textes) as Textes),
    ...{ date, dureeSecondes, niveau, resolu, escalade, canal, appel, idAppel, idLigne },
  };
}
