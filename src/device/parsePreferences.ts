import { CANAUX } from "../domain/historique";
import {
  type Identite,
  keptUsages,
  OUBLI_MINUTES,
  type Preferences,
  PREFERENCES_PAR_DEFAUT,
} from "../domain/preferences";
import { asFields, asList, asNumber, asOneOf, asText } from "./jsonShape";

/** What was kept, each unreadable or absent part by its default: an older pane kept less. Null for no object at all. */
export function parsePreferences(json: unknown): Preferences | null {
  const fields = asFields(json);
  if (!fields) return null;
  const defauts = PREFERENCES_PAR_DEFAUT;
  return {
    referent: asText(fields["referent"]) ?? defauts.referent,
    identite: parseIdentite(fields["identite"]),
    canal: asOneOf(fields["canal"], CANAUX) ?? defauts.canal,
    oubliMinutes: parseOubli(fields["oubliMinutes"]) ?? defauts.oubliMinutes,
    joursGardes: asNumber(fields["joursGardes"]) ?? defauts.joursGardes,
    reecritureSansQuestion: fields["reecritureSansQuestion"] === true,
    enregistrerApresAppel: asOneOf(fields["enregistrerApresAppel"], [true, false]),
    telephoneMasque: fields["telephoneMasque"] === true,
    favoris: asList(fields["favoris"], asText) ?? defauts.favoris,
    annoncesTues: asList(fields["annoncesTues"], asText) ?? defauts.annoncesTues,
    usages: parseUsages(fields["usages"]),
    equipe: parseUsages(fields["equipe"]),
  };
}

function parseIdentite(json: unknown): Identite {
  const fields = asFields(json) ?? {};
  const text = (key: keyof Identite): string => asText(fields[key]) ?? "";
  return { nom: text("nom"), prenom: text("prenom"), email: text("email"), profil: text("profil") };
}

function parseOubli(json: unknown): number | null {
  const minutes = asNumber(json);
  const { min, max } = OUBLI_MINUTES;
  return minutes !== null && minutes >= min && minutes <= max ? minutes : null;
}

function parseUsages(json: unknown): Preferences["usages"] {
  const counts = Object.entries(asFields(json) ?? {}).flatMap(([code, value]) => {
    const count = asNumber(value);
    return count !== null && count > 0 ? [[code, count] as const] : [];
  });
  return keptUsages(Object.fromEntries(counts));
}
