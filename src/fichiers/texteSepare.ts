import { decodeWindows1252 } from "../ooxml/xml/encoding";

/** Tables as text, a line a row: what programs write as CSV, in the encodings and with the separators of each. */

/**
 * The text of such a file, whatever wrote it: UTF-8 or UTF-16 with or without a mark, windows-1252,
 * ISO-8859-15, Mac Roman, or the code page 850 of MS-DOS. Null for bytes that are no text.
 */
export function decodeTexte(octets: Uint8Array): string | null {
  const texte = decode(octets);
  return texte !== null && estDuTexte(texte) ? texte : null;
}

function decode(octets: Uint8Array): string | null {
  const large = encodageLarge(octets);
  if (large === "aucun") return null;
  if (large !== null) return new TextDecoder(large).decode(octets);
  if (isUtf8(octets)) return new TextDecoder().decode(octets);
  const fautes = fautesUtf8(octets);
  return fautes === null ? decodeParLettres(octets) : decodeUtf8AvecFautes(octets, fautes);
}

/** Two bytes a letter, by a mark or by their zeros; null for one, « aucun » for bytes that are no text. */
function encodageLarge(octets: Uint8Array): "utf-16le" | "utf-16be" | "aucun" | null {
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
  return pairs + impairs > 0 ? "aucun" : null;
}

function isUtf8(octets: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(octets);
    return true;
  } catch {
    return false;
  }
}

/** More of them are another encoding, or another kind of file. */
const FAUTES_MAX = 10_000;

/**
 * The places of the bytes that are not UTF-8 in a text that mostly is: the end of a file that was cut
 * within a letter, or lines that another program added. Null for a text that is not.
 */
function fautesUtf8(octets: Uint8Array): readonly number[] | null {
  const fautes: number[] = [];
  let lettres = 0;
  for (let place = 0; place < octets.length;) {
    const longueur = longueurUtf8(octets, place);
    if (longueur === 0) fautes.push(place);
    if (longueur > 1) lettres += 1;
    place += Math.max(1, longueur);
    if (fautes.length > FAUTES_MAX) return null;
  }
  return lettres > fautes.length ? fautes : null;
}

/** How many bytes the letter has that begins there; 0 where none does. */
function longueurUtf8(octets: Uint8Array, place: number): number {
  const premier = octets[place] ?? 0;
  if (premier < 0x80) return 1;
  if (premier < 0xc2 || premier > 0xf4) return 0;
  const longueur = premier < 0xe0 ? 2 : premier < 0xf0 ? 3 : 4;
  for (let suite = place + 1; suite < place + longueur; suite += 1)
    if (((octets[suite] ?? 0) & 0xc0) !== 0x80) return 0;
  return longueur;
}

/** Each byte that is none of its letters is one of windows-1252. */
function decodeUtf8AvecFautes(octets: Uint8Array, fautes: readonly number[]): string {
  const decoder = new TextDecoder();
  const morceaux: string[] = [];
  let debut = 0;
  for (const place of fautes) {
    morceaux.push(decoder.decode(octets.subarray(debut, place)));
    morceaux.push(decodeWindows1252(octets.subarray(place, place + 1)));
    debut = place + 1;
  }
  return morceaux.join("") + decoder.decode(octets.subarray(debut));
}

/** The bytes of é è à ç ê ù ô î û É in each, but for those that mean other frequent signs elsewhere. */
const WINDOWS = new Set([0xe9, 0xe8, 0xe0, 0xe7, 0xea, 0xf9, 0xf4, 0xee, 0xfb, 0xc9]);
const MAC = new Set([0x8e, 0x8f, 0x88, 0x8d, 0x90, 0x9d, 0x99, 0x94, 0x9e, 0x83]);
const DOS = new Set([0x82, 0x8a, 0x87, 0x88]);

/** One byte a letter: the encoding in which most of them are letters of French. */
function decodeParLettres(octets: Uint8Array): string {
  let [windows, mac, dos] = [0, 0, 0];
  for (const octet of octets) {
    if (octet < 0x80) continue;
    if (WINDOWS.has(octet)) windows += 1;
    if (MAC.has(octet)) mac += 1;
    if (DOS.has(octet)) dos += 1;
  }
  if (mac > windows && mac >= dos) return new TextDecoder("macintosh").decode(octets);
  if (dos > windows) return decodeDos(octets);
  const texte = decodeWindows1252(octets);
  return isLatin9(octets, texte) ? new TextDecoder("iso-8859-15").decode(octets) : texte;
}

/** A fraction before letters that follow « œ » (not « ½h », « ¼d'heure »), or the sign of no currency after a number. */
const OE_OU_EURO = /(?<!\d)[½¼][cdinstu]\p{Ll}|\d ?¤/u;

/** ISO-8859-15 has « œ », « Œ » and « € » where windows-1252 has « ½ », « ¼ » and « ¤ », and no letter below 0xA0. */
function isLatin9(octets: Uint8Array, texte: string): boolean {
  return !octets.some((octet) => octet >= 0x80 && octet < 0xa0) && OE_OU_EURO.test(texte);
}

/** What code page 850 has from 0x80 on. */
const DE_DOS =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

/** « CSV (MS-DOS) » of Excel. No `TextDecoder` knows it; its bytes below are ASCII. */
function decodeDos(octets: Uint8Array): string {
  const lettres = decodeWindows1252(octets);
  return lettres.replace(/[^\0-\x7f]/g, (_, place: number) =>
    DE_DOS.charAt((octets[place] ?? 0) - 0x80),
  );
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
