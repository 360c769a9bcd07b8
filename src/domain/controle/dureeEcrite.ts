import { parseDuree } from "../duree";

const PRIMES = /(\d)\s*['’′]\s*(\d{1,2})\s*(?:''|["”″])?$/;
const DECIMALES_NULLES = /^(\d+)[.,]0+$/;

/** A duration that somebody wrote as text (`04:30`, `4 min`, `4'30`, `240 s`, `240,00`), in seconds; null if it is none. */
export function lireDureeEcrite(texte: string): number | null {
  const plain = texte
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/^'/, "")
    .trim();
  return parseDuree(plain.replace(DECIMALES_NULLES, "$1").replace(PRIMES, "$1 min $2"));
}
