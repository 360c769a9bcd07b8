import type { MotifEnCours, SaisieEnCours } from "../application/ports";
import type { Chronometre, Trou } from "../domain/chronometre";
import {
  CANAUX,
  NIVEAUX,
  type ColonneLibre,
  COLONNES,
  type Colonnes,
  keysMarked,
} from "../domain/historique";
import { STATUTS } from "../domain/appel";
import { asFields, asList, asNumber, asOneOf, asText, type Fields } from "./jsonShape";

/** A form as `JSON.stringify` wrote it; null for anything else: a half-read call would be a wrong one. */
export function parseSaisie(json: unknown, colonnes: Colonnes = COLONNES): SaisieEnCours | null {
  const fields = asFields(json);
  if (!fields) return null;
  const textes = readTextes(fields, colonnes);
  const canal = asOneOf(fields["canal"], CANAUX);
  const motifs = asList(fields["motifs"], parseMotif);
  const chronometre =
    fields["chronometre"] === null ? null : parseChronometre(fields["chronometre"]);
  const unreadable = chronometre === null && fields["chronometre"] !== null;
  if (!textes || !canal || !motifs || motifs.length === 0 || unreadable) return null;
  // Absent from a call that an earlier version of the pane kept, as `duree` of a motif is.
  const heure = asText(fields["heure"]) ?? "";
  return { ...textes, heure, canal, motifs, chronometre, cas: asText(fields["cas"]) ?? undefined };
}

const TEXTES = ["idAppel", "telephone", "date", "duree"] as const;

type Textes = Pick<SaisieEnCours, (typeof TEXTES)[number] | ColonneLibre>;

function readTextes(fields: Fields, colonnes: Colonnes): Textes | null {
  const keys = [...TEXTES, ...keysMarked("libre", colonnes)];
  const textes = keys.map((key) => [key, asText(fields[key])] as const);
  if (!asText(fields["idAppel"]) || textes.some(([, texte]) => texte === null)) return null;
  return Object.fromEntries(textes) as Textes;
}

function parseMotif(json: unknown): MotifEnCours | null {
  const fields = asFields(json);
  if (!fields) return null;
  const [idLigne, thematique, motif, code] = ["idLigne", "thematique", "motif", "code"].map((key) =>
    asText(fields[key]),
  );
  if (!idLigne || typeof thematique !== "string") return null;
  if (typeof motif !== "string" || typeof code !== "string") return null;
  return {
    idLigne,
    thematique,
    motif,
    code,
    niveau: asOneOf(fields["niveau"], NIVEAUX),
    statut: asOneOf(fields["statut"], STATUTS),
    // Absent from a call that an earlier version of the pane kept.
    duree: asText(fields["duree"]) ?? "",
  };
}

function parseChronometre(json: unknown): Chronometre | null {
  const fields = asFields(json);
  const segments = asList(fields?.["segments"], parseSegment);
  const tours = asList(fields?.["tours"], asNumber);
  const termine = fields?.["termine"];
  if (!segments || segments.length === 0 || !tours || typeof termine !== "boolean") return null;
  const trous = asList(fields?.["trous"], parseTrou);
  const activite = asNumber(fields?.["activite"]);
  const confirme = asNumber(fields?.["confirme"]);
  return {
    ...{ segments, tours, termine },
    // Absent from a call that an earlier version of the pane kept.
    ...(trous && { trous }),
    ...(activite !== null && { activite }),
    ...(confirme !== null && { confirme }),
  };
}

function parseTrou(json: unknown): Trou | null {
  const fields = asFields(json);
  const [segment, tours, ms] = ["segment", "tours", "ms"].map((key) => asNumber(fields?.[key]));
  if (typeof segment !== "number" || typeof tours !== "number" || typeof ms !== "number")
    return null;
  return { segment, tours, ms };
}

function parseSegment(json: unknown): Chronometre["segments"][number] | null {
  const fields = asFields(json);
  const debut = asNumber(fields?.["debut"]);
  const fin = asNumber(fields?.["fin"]);
  if (debut === null || (fin === null && fields?.["fin"] !== null)) return null;
  return { debut, fin };
}
