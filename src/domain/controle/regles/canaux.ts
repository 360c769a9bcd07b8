import { CANAL_EMAIL, CANAUX, type Canal } from "../../historique";
import { normalizeLibelle } from "../../libelles";
import { aReparer, aVoir, type Lecture } from "../anomalie";
import { type ContenuCellule, texteDe } from "../historiqueBrut";

/** Other ways in which people write a canal; « téléphone » alone says not which of the two. */
const AUTRES_NOMS: readonly (readonly [canal: Canal, noms: readonly string[]])[] = [
  ["Téléphone (SVI)", ["svi", "telephone svi", "tel svi", "tel (svi)", "appel svi"]],
  [
    "Téléphone (direct)",
    ["direct", "telephone direct", "tel direct", "tel (direct)", "appel direct", "ligne directe"],
  ],
  [CANAL_EMAIL, ["email", "e mail", "mail", "courriel", "mel", "par mail", "par e-mail"]],
];

const PAR_NOM: ReadonlyMap<string, Canal> = new Map([
  ...CANAUX.map((canal) => [normalizeLibelle(canal), canal] as const),
  ...AUTRES_NOMS.flatMap(([canal, noms]) => noms.map((nom) => [nom, canal] as const)),
]);

/** By which way the request came; what is unknown counts as a call, as an empty cell does. */
export function lireCanal(contenu: ContenuCellule): Lecture<Canal | ""> {
  if (contenu === "" || CANAUX.some((canal) => canal === contenu))
    return { sens: CANAUX.find((canal) => canal === contenu) ?? "", constats: [] };
  const texte = texteDe(contenu);
  const canal = texte === "" ? "" : PAR_NOM.get(normalizeLibelle(texte));
  if (canal === undefined) return { sens: "", constats: [aVoir("canalInconnu", "canal")] };
  return { sens: canal, constats: [aReparer("canalOrthographe", { canal })] };
}
