import type { Reparations } from "../../application/controle";
import { GENRE_KEYS } from "../../domain/controle/anomalie";
import type { EntreeJournal } from "../../domain/journal";
import { CONTROLE } from "../../messages/controle";
import { GENRES_TEXTES } from "../../messages/controle";

type Entree = Omit<EntreeJournal, "instant">;

/** What the journal keeps of repairs: counts by kind, never what stood in a cell. */
export function entreeDeReparation({ lignes, parGenre }: Reparations, par: string): Entree {
  const { reparation, compte, lignes: count } = CONTROLE.journal;
  const kinds = GENRE_KEYS.flatMap((genre) => {
    const found = parGenre.get(genre);
    return found === undefined ? [] : [compte(GENRES_TEXTES[genre].titre, found)];
  });
  return { action: reparation, detail: [count(lignes), ...kinds].join(" ; "), par };
}

/** What it keeps of their being taken back. */
export function entreeDAnnulation(rendues: number, par: string): Entree {
  const { annulation, lignes } = CONTROLE.journal;
  return { action: annulation, detail: lignes(rendues), par };
}
