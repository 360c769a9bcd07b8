import { type Canal, CANAL_EMAIL, type Niveau, type OuiNon } from "../historique";
import { toStorableText } from "../texte";
import { canalOf, niveauLuOf, ouiNonOf } from "./cellules/choix";
import { jourOf } from "./cellules/date";
import { isHeuresPourMinutes, secondesOf } from "./cellules/duree";
import type { Sens } from "./cellules/sens";
import { telephoneOf } from "./cellules/telephone";
import type { Correspondance } from "./colonnesReconnues";
import { type CelluleLue, type RangeeLue, texteOf } from "./fichierLu";
import { celluleOf, tripleOfRangee } from "./rangee";
import type { Triple } from "./rapprochement";

/** What each cell of a row means. */
export interface RangeeComprise {
  readonly rangee: RangeeLue;
  readonly triple: Triple;
  readonly date: Sens<number>;
  readonly secondes: Sens<number>;
  /** Its duration shows as hours and minutes, and was read as minutes and seconds. */
  readonly heuresPourMinutes: boolean;
  readonly resolu: Sens<OuiNon>;
  readonly escalade: Sens<OuiNon>;
  readonly niveau: Sens<Niveau>;
  readonly telephone: Sens<string>;
  readonly canal: Sens<Canal | "">;
  readonly isEmail: boolean;
  /** What is taken over as it stands; "" where the cell is empty or holds an error. */
  readonly textes: Readonly<Record<ColonneLibre, string>>;
  /** Of a file of this very tool; "" in any other. */
  readonly idAppel: string;
  readonly idLigne: string;
  readonly appel: number | null;
  /** Some of its optional cells hold an error of Excel: they are left empty. */
  readonly erreurs: boolean;
}

const COLONNES_LIBRES = ["telephone", "canal", "referent", "identifiant", "commentaire"] as const;
type ColonneLibre = (typeof COLONNES_LIBRES)[number];

/** What tells how the cells of a file are to be read. */
export interface Lecture {
  readonly correspondance: Correspondance;
  /** Numbers without the format of a date count their days from 1904. */
  readonly depuis1904: boolean;
  /** As `isEnHeures` says of its durations. */
  readonly enHeures: boolean;
}

export function comprendre(
  rangee: RangeeLue,
  { correspondance, depuis1904, enHeures }: Lecture,
): RangeeComprise {
  const cell = (key: keyof Correspondance): CelluleLue | undefined =>
    celluleOf(rangee, correspondance, key);
  const canal = canalOf(cell("canal"));
  const appel = cell("appel");
  return {
    rangee,
    triple: tripleOfRangee(rangee, correspondance),
    date: jourOf(cell("date"), depuis1904),
    heuresPourMinutes: isHeuresPourMinutes(cell("dureeSecondes") ?? cell("dureeMinutes"), enHeures),
    secondes: secondesOf(cell("dureeSecondes"), cell("dureeMinutes"), enHeures),
    resolu: ouiNonOf(cell("resolu")),
    escalade: ouiNonOf(cell("escalade")),
    niveau: niveauLuOf(cell("niveau")),
    telephone: telephoneOf(cell("telephone")),
    canal,
    isEmail: canal.kind === "lu" && canal.valeur === CANAL_EMAIL,
    textes: {
      telephone: texteLibre(cell("telephone")),
      canal: texteLibre(cell("canal")),
      referent: texteLibre(cell("referent")),
      identifiant: texteLibre(cell("identifiant")),
      commentaire: texteLibre(cell("commentaire")),
    },
    idAppel: texteLibre(cell("idAppel")),
    idLigne: texteLibre(cell("idLigne")),
    appel: appel?.kind === "nombre" ? appel.nombre : null,
    erreurs: COLONNES_LIBRES.some((key) => cell(key)?.kind === "erreur"),
  };
}

function texteLibre(cellule: CelluleLue | undefined): string {
  return cellule?.kind === "erreur" ? "" : toStorableText(texteOf(cellule));
}
