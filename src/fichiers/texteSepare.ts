import { decodeWindows1252 } from "../ooxml/xml/encoding";

/** Tables as text, a line a row: what programs write as CSV, in the encodings and with the separators of each. */

/**
 * The text of such a file, whatever wrote it: UTF-8 or UTF-16 with or without a mark, windows-1252, or
 * Mac Roman. Null for bytes that are no text.
 */
export function decodeTexte(octets: Uint8Array): string | null {
  const encodage = encodageOf(octets);
  if (encodage === null) return null;
  const texte =
    encodage === "windows-1252"
      ? decodeWindows1252(octets)
      : new TextDecoder(encodage).decode(octets);
  return estDuTexte(texte) ? texte : null;
}

function encodageOf(octets: Uint8Array): string | null {
  const [premier = 0, second = 0] = octets;
  if (premier === 0xff && second === 0xfe) return "utf-16le";
  if (premier === 0xfe && second === 0xff) return "utf-16be";
  const debut = octets.subarray(0, 2000);
  const nuls = [0, 0];
  debut.forEach((octet, place) => {
    if (octet === 0) nuls[place % 2] = (nuls[place % 2] ?? 0) + 1;
  });
  const [pairs = 0, impairs = 0] = nuls;
  // Letters of Europe have a zero in UTF-16, always on the same side.
  if (impairs > debut.length / 8 && pairs * 4 < impairs) return "utf-16le";
  if (pairs > debut.length / 8 && impairs * 4 < pairs) return "utf-16be";
  if (pairs + impairs > 0) return null;
  return isUtf8(octets) ? "utf-8" : lettresDeMac(octets) ? "macintosh" : "windows-1252";
}

function isUtf8(octets: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(octets);
    return true;
  } catch {
    return false;
  }
}

/** The bytes of é è à ç ê ù ô î û É in each: those of the one are rare signs in the other. */
const MAC = new Set([0x8e, 0x8f, 0x88, 0x8d, 0x90, 0x9d, 0x99, 0x94, 0x9e, 0x83]);
const WINDOWS = new Set([0xe9, 0xe8, 0xe0, 0xe7, 0xea, 0xf9, 0xf4, 0xee, 0xfb, 0xc9]);

function lettresDeMac(octets: Uint8Array): boolean {
  let balance = 0;
  for (const octet of octets) {
    if (MAC.has(octet)) balance += 1;
    else if (WINDOWS.has(octet)) balance -= 1;
  }
  return balance > 0;
}

/** Hardly any control character, but for tabs and line ends. */
function estDuTexte(texte: string): boolean {
  const debut = texte.slice(0, 10_000);
  let controles = 0;
  for (let place = 0; place < debut.length; place += 1) {
    const code = debut.charCodeAt(place);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controles += 1;
  }
  return controles * 100 <= debut.length;
}

/** The likeliest first. */
const SEPARATEURS = [";", "\t", ",", "|"] as const;

/** The line by which a file tells Excel its separator, which is no row of the table. */
const DIT_SON_SEPARATEUR = /^"?sep=([^"\r\n])"?[ \t]*(?:\r\n?|\n|$)/i;

/**
 * How the lines of a table are to be read: what separates their cells, and the text without a line
 * that only says so.
 */
export function separateurOf(texte: string): { separateur: string; table: string } {
  const sansMarque = texte.startsWith("\uFEFF") ? texte.slice(1) : texte;
  const [ligne = "", separateur] = DIT_SON_SEPARATEUR.exec(sansMarque.slice(0, 100)) ?? [];
  if (separateur !== undefined) return { separateur, table: sansMarque.slice(ligne.length) };
  return { separateur: devine(sansMarque), table: sansMarque };
}

/** How much of a table tells its separator. */
const DEBUT = 20_000;

/**
 * The one of which most lines hold the same number, outside quotes; of several, the one they hold more of.
 * A sentence above the table, decimals and comments hold any number of commas. Where quotes hold
 * everything, a cell holds a whole row, and they tell nothing.
 */
function devine(texte: string): string {
  const debut = texte.slice(0, DEBUT);
  return constante(lignesSansCitations(debut)) ?? constante(lignesDe(debut)) ?? SEPARATEURS[0];
}

/** The separator of lines; null where none holds any. */
function constante(lignes: readonly string[]): string | null {
  const constances = SEPARATEURS.map((separateur) => {
    const lignesParCompte = new Map<number, number>();
    for (const ligne of lignes) {
      const compte = ligne.split(separateur).length - 1;
      if (compte > 0) lignesParCompte.set(compte, (lignesParCompte.get(compte) ?? 0) + 1);
    }
    const [meilleur] = [...lignesParCompte].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    return { separateur, compte: meilleur?.[0] ?? 0, lignes: meilleur?.[1] ?? 0 };
  });
  const { separateur, lignes: nombre } = constances.reduce((meilleur, autre) =>
    autre.lignes > meilleur.lignes ||
    (autre.lignes === meilleur.lignes && autre.compte > meilleur.compte)
      ? autre
      : meilleur,
  );
  return nombre === 0 ? null : separateur;
}

/** Lines that hold something, without what stands in quotes. */
function lignesSansCitations(texte: string): string[] {
  const dehors = texte.split('"').filter((_, place) => place % 2 === 0);
  return lignesDe(dehors.join(""));
}

const lignesDe = (texte: string): string[] =>
  texte.split(/[\r\n]+/).filter((ligne) => ligne.trim() !== "");
