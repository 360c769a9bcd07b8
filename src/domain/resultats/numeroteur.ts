/** Gives a call's number by its id, in the order in which calls come; each row without an id is a call of its own. */
export type Numeroteur = (idAppel: string) => number;

/** So many places are looked at for an id; those that find none, for ids made to collide, are kept in a map. */
const PLACES_VUES = 32;

/**
 * Numbers at most so many calls. A `Map` of tens of thousands of ids takes twice the time: whenever it
 * grows it visits all of them again, wherever they stand in memory. Here an id is visited once, and its
 * fingerprint tells it from nearly all others.
 */
export function createNumeroteur(most: number): Numeroteur {
  const masque = 2 ** Math.ceil(Math.log2(most + 1) + 1) - 1;
  /** A call's number plus one; 0 in a free place. */
  const places = new Int32Array(masque + 1);
  const empreintes = new Int32Array(most);
  const serres = new Map<string, number>();
  const ids: string[] = [];
  const suivant = (idAppel: string): number => ids.push(idAppel) - 1;
  return (idAppel) => {
    if (idAppel === "") return suivant(idAppel);
    const empreinte = empreinteOf(idAppel);
    for (let vues = 0; vues < PLACES_VUES; vues += 1) {
      const place = (empreinte + vues) & masque;
      const numero = (places[place] ?? 0) - 1;
      if (numero >= 0 && empreintes[numero] === empreinte && ids[numero] === idAppel) return numero;
      if (numero < 0) {
        const nouveau = suivant(idAppel);
        places[place] = nouveau + 1;
        empreintes[nouveau] = empreinte;
        return nouveau;
      }
    }
    const numero = serres.get(idAppel) ?? suivant(idAppel);
    serres.set(idAppel, numero);
    return numero;
  };
}

/** 32 bits of a text (FNV-1a, its bits mixed once more for the places, which are chosen by the low ones). */
export function empreinteOf(texte: string): number {
  let empreinte = 0x811c9dc5;
  for (let index = 0; index < texte.length; index += 1)
    empreinte = Math.imul(empreinte ^ texte.charCodeAt(index), 0x01000193);
  empreinte = Math.imul(empreinte ^ (empreinte >>> 15), 0x2c1b3c6d);
  return empreinte ^ (empreinte >>> 13);
}
