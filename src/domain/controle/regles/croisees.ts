import type { LigneNomenclature } from "../../nomenclature";
import { type Constat, aReparer, aVoir } from "../anomalie";
import { type LigneLue, isCalculee, texteDe } from "../../historiqueLu";
import { normalizeLibelle } from "../../libelles";
import { LIBELLES } from "../../nomenclature";
import { isInvraisemblable } from "./durees";

/** A row with what it means, for the rules that compare rows; what only a person can tell is null or "". */
export interface LigneComprise {
  readonly ligne: LigneLue;
  readonly date: number | null;
  readonly secondes: number | null;
  readonly email: boolean;
  readonly telephone: string;
  readonly motif: LigneNomenclature | null;
}

export interface ConstatCroise {
  readonly ligne: LigneLue;
  readonly constat: Constat;
}

/** A rule that compares rows: it sees each one, from top to bottom, then says what it found, bit by bit. */
export interface RegleCroisee {
  readonly voir: (lue: LigneComprise) => void;
  readonly constats: () => Iterable<readonly ConstatCroise[]>;
}

/** The rows of each call: « Appel » counts it once, they are of one day, and their time can be a call's. */
export function regleAppels(): RegleCroisee {
  const appels = new Map<string, LigneComprise[]>();
  const seules: ConstatCroise[] = [];
  return {
    voir: (lue) => {
      const idAppel = texteDe(lue.ligne.cellules.idAppel);
      const lignes = appels.get(idAppel);
      if (idAppel === "") seules.push(...compteFaux([lue]), ...dureeInvraisemblable([lue]));
      else if (lignes) lignes.push(lue);
      else appels.set(idAppel, [lue]);
    },
    *constats() {
      yield seules;
      for (const lignes of appels.values())
        yield joined(
          joined(compteFaux(lignes), datesDifferentes(lignes)),
          dureeInvraisemblable(lignes),
        );
    },
  };
}

const joined = (
  some: readonly ConstatCroise[],
  others: readonly ConstatCroise[],
): readonly ConstatCroise[] => (others.length === 0 ? some : [...some, ...others]);

/**
 * The constants of « Appel » that keep the call from counting once, or an e-mail from counting as none.
 * Of several rows that count, a formula's stays, else the first one.
 */
function compteFaux(lignes: readonly LigneComprise[]): readonly ConstatCroise[] {
  if (isSeuleEtJuste(lignes)) return AUCUN;
  const parTelephone = lignes.filter(({ email }) => !email);
  const comptees = parTelephone.filter(({ ligne }) => ligne.cellules.appel === 1);
  const choisie =
    comptees.find(isFormule) ?? comptees[0] ?? parTelephone.find((lue) => !isFormule(lue));
  return lignes.flatMap((lue) => {
    const appel = lue === choisie ? 1 : 0;
    if (isFormule(lue) || lue.ligne.cellules.appel === appel) return [];
    return [{ ligne: lue.ligne, constat: aReparer("appelFaux", { appel }) }];
  });
}

const AUCUN: readonly ConstatCroise[] = [];

/** Most calls have one row, which counts it. */
function isSeuleEtJuste([seule, autre]: readonly LigneComprise[]): boolean {
  if (!seule || autre) return false;
  return isFormule(seule) || seule.ligne.cellules.appel === (seule.email ? 0 : 1);
}

function isFormule({ ligne }: LigneComprise): boolean {
  return isCalculee(ligne, "appel");
}

function datesDifferentes(lignes: readonly LigneComprise[]): readonly ConstatCroise[] {
  if (lignes.length === 1) return AUCUN;
  const [premiere, ...others] = lignes.filter(({ date }) => date !== null);
  return others
    .filter(({ date }) => date !== premiere?.date)
    .map(({ ligne }) => ({
      ligne,
      constat: {
        ...aVoir("appelDatesDifferentes", "date"),
        ...(premiere ? { avec: [premiere.ligne.position] } : {}),
      },
    }));
}

function dureeInvraisemblable(lignes: readonly LigneComprise[]): readonly ConstatCroise[] {
  const parTelephone = lignes.filter(({ email }) => !email);
  if (!isInvraisemblable(parTelephone.map(({ secondes }) => secondes))) return AUCUN;
  const constat = aVoir("dureeInvraisemblable", "dureeSecondes");
  return parTelephone.map(({ ligne }) => ({ ligne, constat }));
}

/**
 * Rows that are likely to be one that was entered twice: same number, same day, same subject, same
 * seconds. Without a number or a duration, two requests of a day are often alike.
 */
export function regleDoublons(): RegleCroisee {
  const first = new Map<string, number>();
  const constats: ConstatCroise[] = [];
  return {
    voir: (lue) => {
      const key = keyOf(lue);
      if (key === null) return;
      const { ligne } = lue;
      const premiere = first.get(key);
      if (premiere === undefined) first.set(key, ligne.position);
      else {
        const constat = aVoir("doublonProbable", "telephone", "date", "dureeSecondes", "sousMotif");
        constats.push({ ligne, constat: { ...constat, avec: [premiere] } });
      }
    },
    constats: () => [constats],
  };
}

function keyOf({ ligne, motif, telephone, date, secondes }: LigneComprise): string | null {
  if (telephone === "" || date === null || secondes === null) return null;
  const sujet = motif
    ? motif.code
    : LIBELLES.map((libelle) => normalizeLibelle(texteDe(ligne.cellules[libelle]))).join("|");
  return `${telephone}\u0000${date}\u0000${secondes}\u0000${sujet}`;
}

/** Ids that several rows have: the first row keeps it. Repairs and corrections find a row by its id. */
export function regleIdentifiants(): RegleCroisee {
  const first = new Map<string, number>();
  const constats: ConstatCroise[] = [];
  return {
    voir: ({ ligne }) => {
      const id = texteDe(ligne.cellules.idLigne);
      if (id === "") return;
      const premiere = first.get(id);
      if (premiere === undefined) first.set(id, ligne.position);
      else {
        const constat = aReparer("idLigneDouble", { idLigne: { id: "nouveau" } });
        constats.push({ ligne, constat: { ...constat, avec: [premiere] } });
      }
    },
    constats: () => [constats],
  };
}
