import { GROUPES, type GroupeSonde, type Verdict } from "./sonde";
import { type Constat, SONDE_KEYS, type SondeKey, sondeOf } from "./sondes";

/** What « Vérifier ce poste » found: a text for people, JSON for `npm run diagnostic`. Nothing in it is personal. */

/** The Excel that was asked. */
export interface Poste {
  /** `Excel` */
  readonly hote: string;
  /** `PC`, `Mac`, `OfficeOnline`… */
  readonly plateforme: string;
  readonly version: string;
  /** The latest set of each kind that it supports: `ExcelApi 1.17`. */
  readonly ensembles: readonly string[];
  /** `fr-FR` */
  readonly langue: string;
  readonly lieu: "serveur" | "fichier" | "jamais enregistré";
}

/** What a probe gave. */
export interface Resultat {
  readonly sonde: SondeKey;
  readonly verdict: Verdict;
  /** One of the probe's issues; null where it gave none. */
  readonly issue: string | null;
  /** A code, a number; "" for none. */
  readonly precision: string;
  readonly millisecondes: number;
}

export interface Rapport {
  readonly poste: Poste;
  /** Number of the workbook's model that the add-in knows. */
  readonly modele: string;
  /** `2026-11-30` */
  readonly jour: string;
  readonly resultats: readonly Resultat[];
}

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  conforme: "conforme",
  accommode: "différent, le complément s'en accommode",
  signaler: "différent, à signaler",
  nonVerifiable: "non vérifiable ici",
};

/** The result of a probe that saw something. */
export function resultatOf(sonde: SondeKey, constat: Constat, millisecondes: number): Resultat {
  const [verdict] = issueOf(sonde, constat.issue) ?? ["signaler"];
  const { issue, precision = "" } = constat;
  return { sonde, verdict, issue, precision, millisecondes };
}

/** What a result says, as a sentence. */
export function texteOf({ sonde, issue, precision, verdict }: Resultat): string {
  const vu = issue === null ? null : issueOf(sonde, issue)?.[1];
  const texte = vu ?? (verdict === "nonVerifiable" ? "Cet Excel ne le permet pas." : "Échec.");
  return precision === "" ? texte : `${texte} (${precision})`;
}

function issueOf(sonde: SondeKey, issue: string) {
  const { issues } = sondeOf(sonde);
  return Object.hasOwn(issues, issue) ? issues[issue] : undefined;
}

/** How many results have each verdict. */
export function comptesOf(resultats: readonly Resultat[]): Readonly<Record<Verdict, number>> {
  const comptes = { conforme: 0, accommode: 0, signaler: 0, nonVerifiable: 0 };
  for (const { verdict } of resultats) comptes[verdict] += 1;
  return comptes;
}

/** The results under the titles of their groups, in the order of the table. */
export function parGroupe(
  resultats: readonly Resultat[],
): readonly (readonly [titre: string, resultats: readonly Resultat[]])[] {
  return (Object.keys(GROUPES) as GroupeSonde[])
    .map((groupe) => {
      const inside = resultats.filter(({ sonde }) => sondeOf(sonde).groupe === groupe);
      return [GROUPES[groupe], inside] as const;
    })
    .filter(([, inside]) => inside.length > 0);
}

/** The report as a text to paste in a message. */
export function texteDuRapport(rapport: Rapport): string {
  const { poste, modele, jour, resultats } = rapport;
  const comptes = comptesOf(resultats);
  const head = [
    `Diagnostic du suivi SI SIAO, ${jour}, modèle ${modele}`,
    `${poste.hote} ${poste.version} (${poste.plateforme}), ${poste.langue}, classeur : ${poste.lieu}`,
    poste.ensembles.join(", "),
    (Object.keys(VERDICTS) as Verdict[]).map((v) => `${VERDICTS[v]} : ${comptes[v]}`).join(" · "),
  ];
  const groupes = parGroupe(resultats).flatMap(([titre, inside]) => [
    "",
    titre,
    ...inside.map(
      (one) =>
        `- [${VERDICTS[one.verdict]}] ${sondeOf(one.sonde).attendu} → ${texteOf(one)} ${one.millisecondes} ms`,
    ),
  ]);
  return [...head, ...groupes].join("\n");
}

/** Something in place of a report. */
export class RapportIllisible extends Error {
  override readonly name = "RapportIllisible";
}

/** A report from its JSON. RapportIllisible names what is not as it should be; a probe that this version does not know is left out. */
export function parseRapport(json: string): Rapport {
  const { poste, modele, jour, resultats } = record(parsed(json), "le fichier");
  const { hote, plateforme, version, ensembles, langue, lieu } = record(poste, "poste");
  if (!Array.isArray(ensembles)) throw new RapportIllisible("poste.ensembles");
  if (!Array.isArray(resultats)) throw new RapportIllisible("resultats");
  return {
    poste: {
      hote: text(hote, "hote"),
      plateforme: text(plateforme, "plateforme"),
      version: text(version, "version"),
      ensembles: ensembles.map((one) => text(one, "ensembles")),
      langue: text(langue, "langue"),
      lieu: lieu === "serveur" || lieu === "fichier" ? lieu : "jamais enregistré",
    },
    modele: text(modele, "modele"),
    jour: text(jour, "jour"),
    resultats: resultats.flatMap((one: unknown) => resultatLu(record(one, "resultats"))),
  };
}

function resultatLu(one: Readonly<Record<string, unknown>>): Resultat[] {
  const sonde = SONDE_KEYS.find((key) => key === one["sonde"]);
  if (!sonde) return [];
  const verdict = (Object.keys(VERDICTS) as Verdict[]).find((key) => key === one["verdict"]);
  if (!verdict) throw new RapportIllisible(`verdict de ${sonde}`);
  const { issue, precision, millisecondes } = one;
  return [
    {
      sonde,
      verdict,
      issue: issue === null ? null : text(issue, `issue de ${sonde}`),
      precision: text(precision, `precision de ${sonde}`),
      millisecondes: Number(millisecondes),
    },
  ];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    throw new RapportIllisible("ce n'est pas du JSON", { cause });
  }
}

function record(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RapportIllisible(where);
  return value as Readonly<Record<string, unknown>>;
}

function text(value: unknown, where: string): string {
  if (typeof value !== "string") throw new RapportIllisible(where);
  return value;
}

/** Where an Excel answers otherwise than the stand-in. */
export interface EcartDeSonde {
  readonly sonde: SondeKey;
  /** What the stand-in answers; null where it was not asked. */
  readonly modele: string | null;
  /** What each report answers, in their order; null where it was not asked. */
  readonly vus: readonly (string | null)[];
}

/**
 * The probes whose answers differ between these reports, or from the stand-in's: where it should be
 * changed. What could not be verified somewhere says nothing.
 */
export function ecartsDesRapports(
  standIn: Rapport,
  rapports: readonly Rapport[],
): readonly EcartDeSonde[] {
  return SONDE_KEYS.flatMap((sonde) => {
    const seen = (rapport: Rapport): string | null =>
      rapport.resultats.find((one) => one.sonde === sonde)?.issue ?? null;
    const [modele, vus] = [seen(standIn), rapports.map(seen)];
    const answers = new Set([modele, ...vus].filter((issue) => issue !== null));
    return answers.size > 1 ? [{ sonde, modele, vus }] : [];
  });
}
