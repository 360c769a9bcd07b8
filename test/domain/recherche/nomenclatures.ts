import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import {
  indexNomenclature,
  type LigneNomenclature,
  type Nomenclature,
  checkNomenclature,
  type LigneNonVerifiee,
} from "../../../src/domain/nomenclature";

const FICHIER = join(__dirname, "../../../assets/nomenclature/nomenclature-2025.1.csv");

/** The nomenclature that ships, read from its file. */
export function nomenclatureLivree(): Nomenclature {
  const columns = (headers: string[]): string[] =>
    headers.map((header) => (header === "sous_motif" ? "sousMotif" : header));
  const records = parse<LigneNonVerifiee>(readFileSync(FICHIER, "utf8"), {
    delimiter: ";",
    columns,
  });
  const nonVerifiees = records.map((record) => ({ ...record, retiree: "" }));
  return indexNomenclature(checkNomenclature(nonVerifiees).lignes);
}

/** The nomenclature that ships, and as many invented lines as it takes to have `count`; always the same. */
export function nomenclatureGeneree(count: number): Nomenclature {
  const livree = nomenclatureLivree().lignes;
  const random = generator(20_251);
  const mots = Array.from({ length: 1_500 }, () => inventWord(random));
  const inventees = Array.from({ length: count - livree.length }, (_, index) =>
    inventLine(index, mots, random),
  );
  return indexNomenclature([...livree, ...inventees]);
}

/** Numbers in [0, 1[ that are the same at every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)]!;
}

const DEBUTS = ["dé", "ré", "pro", "con", "ac", "mé", "in", "sol", "par", "tra", "é", "sub", "com"];
const MILIEUX = ["cla", "mi", "nis", "tor", "pla", "gé", "vi", "li", "ban", "ser", "cu", "fon"];
const FINS = ["tion", "ment", "age", "teur", "ssement", "ière", "té", "ure", "isme", "ance", "er"];

function inventWord(random: () => number): string {
  const milieu = Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(MILIEUX, random));
  return pick(DEBUTS, random) + milieu.join("") + pick(FINS, random);
}

/** Ten lines a motif, ten motifs a thematique. */
function inventLine(
  index: number,
  mots: readonly string[],
  random: () => number,
): LigneNomenclature {
  const mot = (): string => pick(mots, random);
  const parent = (size: number, offset: number): string =>
    mots[(Math.floor(index / size) * 7 + offset) % mots.length]!;
  return {
    code: `GEN-${index}`,
    niveau: "1",
    thematique: `${parent(100, 3)} et ${parent(100, 11)} ${Math.floor(index / 100)}`.toUpperCase(),
    motif: `Gestion de l'${parent(10, 29)} et des ${parent(10, 101)}`,
    sousMotif: `${mot()} d'une ${mot()} à la ${mot()} ${index}`,
    remplace: [],
    enquete: false,
    synonymes: [mot(), `${mot()} de ${mot()}`],
    retiree: false,
  };
}
