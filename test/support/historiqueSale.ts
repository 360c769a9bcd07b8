import type { GenreKey } from "../../src/domain/controle/anomalie";
import type { LigneLue } from "../../src/domain/historiqueLu";
import type { Nomenclature } from "../../src/domain/nomenclature";
import { FAUTES_DE_LISTE } from "./historiqueSale/fautesDeListe";
import { FAUTES_DE_MOTIF } from "./historiqueSale/fautesDeMotif";
import { FAUTES_DE_TEMPS } from "./historiqueSale/fautesDeTemps";
import { planterCroisees } from "./historiqueSale/fautesCroisees";
import { hasardOf } from "./historiqueSale/hasard";
import { cellulesVides, type LigneModele, toLigneLue } from "./historiqueSale/ligneModele";
import { lignesPropres } from "./historiqueSale/lignesPropres";
import type { Outils } from "./historiqueSale/semis";

/** A fault that was planted. */
export interface Faute {
  readonly position: number;
  readonly genre: GenreKey;
}

export interface HistoriqueSale {
  /** The table's rows, blank ones included. */
  readonly lignes: readonly LigneLue[];
  /** Filled rows right below it. */
  readonly horsTableau: readonly LigneLue[];
  readonly fautes: readonly Faute[];
}

interface Demande {
  readonly nomenclature: Nomenclature;
  /** Serial day. */
  readonly today: number;
  /** Rows, about. */
  readonly count: number;
  /** How many faults of each kind. */
  readonly parGenre: number;
  readonly seed: number;
}

const SEMIS = [...FAUTES_DE_TEMPS, ...FAUTES_DE_MOTIF, ...FAUTES_DE_LISTE];
const HORS_TABLEAU = 25;

/** A history as years of typing and pasting leave it, with the list of all that is wrong in it. */
export function historiqueSale({
  nomenclature,
  today,
  count,
  parGenre,
  seed,
}: Demande): HistoriqueSale {
  const hasard = hasardOf(seed);
  const propres = lignesPropres(nomenclature, count, today, hasard);
  const toutes = planterCroisees(propres, parGenre, hasard);
  planter(toutes, parGenre, { hasard, nomenclature, today });
  // What stands below a table was pasted there by hand.
  const horsTableau = toutes.filter(({ duVolet }) => !duVolet).slice(-HORS_TABLEAU);
  const lignes = toutes.filter((ligne) => !horsTableau.includes(ligne));
  horsTableau.forEach(({ fautes }) => fautes.push("horsTableau"));
  for (let blank = 0; blank < parGenre; blank += 1)
    lignes.splice(hasard.below(lignes.length), 0, ligneVide(nomenclature));
  const all = [...lignes, ...horsTableau];
  return {
    lignes: lignes.map(toLigneLue),
    horsTableau: horsTableau.map((ligne, index) => toLigneLue(ligne, lignes.length + index)),
    fautes: all.flatMap(({ fautes }, position) => fautes.map((genre) => ({ position, genre }))),
  };
}

/** Faults of several zones meet in one row: a third of them goes where something is wrong already. */
function planter(lignes: readonly LigneModele[], parGenre: number, outils: Outils): void {
  const { hasard } = outils;
  for (const { genre, zone, si, planter: plant } of SEMIS) {
    for (let planted = 0; planted < parGenre;) {
      const start = hasard.below(lignes.length);
      const dirty = hasard.chance(1 / 3);
      const ligne = [...lignes.slice(start), ...lignes.slice(0, start)].find(
        (one) => !one.prises.has(zone) && si(one) && (!dirty || one.fautes.length > 0),
      );
      if (!ligne) break;
      plant(ligne, outils);
      ligne.prises.add(zone);
      ligne.fautes.push(genre);
      planted += 1;
    }
  }
}

function ligneVide({ lignes }: Nomenclature): LigneModele {
  return {
    cellules: cellulesVides(),
    ...{ constantes: new Set(), prises: new Set(), fautes: ["ligneVide"] },
    ...{ ligne: lignes[0]!, email: false, seule: true, duVolet: false },
  };
}
