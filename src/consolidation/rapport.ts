import type { BilanConsolidation, EtatDeFichier } from "../application/consolidation";
import { formatDate } from "../domain/dates";
import { comptesOf } from "../domain/consolidation/mesures";
import type {
  FichierDepartement,
  QuestionDeFichier,
} from "../domain/consolidation/fichierDepartement";
import { findDepartement } from "../domain/departements";
import { messageOfError } from "../messages/erreurs";

/** What became of one file, for people and for scripts. */
export interface LigneDeRapport {
  /** Its path from the folder. */
  readonly fichier: string;
  readonly etat: "ajoute" | "inchange" | "depasse" | "aVerifier" | "refuse";
  /** INSEE code for which it counts; null where it does not. */
  readonly departement: string | null;
  /** Rows read = rows counted + rows set aside. */
  readonly lignes: number;
  readonly comptees: number;
  readonly misesAPart: number;
  /** How many rows have each kind of fault. */
  readonly anomalies: Readonly<Record<string, number>>;
  /** Why it does not count, or what a person should know; "" for nothing. */
  readonly message: string;
  /** Months whose rows are other than what another file of the department gave. */
  readonly changements: readonly string[];
  /** `2026-10-01/2026-12-31`; null without a dated row. */
  readonly periode: string | null;
}

export interface Rapport {
  readonly fichiers: readonly LigneDeRapport[];
  readonly departements: number;
  readonly lignes: number;
  readonly comptees: number;
  readonly misesAPart: number;
  readonly mesures: number;
  readonly ecrits: readonly string[];
  /** Rows in the Parquet files; null when none were asked for. */
  readonly lignesParquet: number | null;
}

export function ligneDeRapport(
  fichier: string,
  etat: EtatDeFichier,
  ajout: BilanConsolidation["ajouts"][number] | null,
): LigneDeRapport {
  const rien = { departement: null, lignes: 0, comptees: 0, misesAPart: 0, changements: [] };
  if (etat.etat === "refuse") {
    const { titre, action = "" } = messageOfError(etat.erreur, "autre");
    const message = [titre, action].filter(Boolean).join(". ");
    return { fichier, etat: "refuse", ...rien, anomalies: {}, message, periode: null };
  }
  const { lu } = etat;
  const commun = {
    fichier,
    lignes: lu.lignes,
    misesAPart: lu.sansDate,
    comptees: comptesOf(lu.mesures).sollicitations,
    anomalies: Object.fromEntries(lu.anomalies),
    periode: periodeText(lu),
  };
  if (etat.etat === "aVerifier" || !ajout)
    return {
      ...rien,
      ...commun,
      etat: "aVerifier",
      message: etat.etat === "aVerifier" ? questionText(etat.question) : "",
    };
  return {
    ...commun,
    etat: ajout.issue,
    departement: etat.departement,
    message: ajout.issue === "depasse" ? PLUS_ANCIEN : ajout.fichier.avertissements,
    changements: ajout.changements
      .filter(({ avant }) => avant > 0)
      .map(({ mois, avant, apres }) => `${mois} : ${avant} → ${apres}`),
  };
}

const PLUS_ANCIEN = "Un fichier plus récent de ce département compte déjà pour ces mois";

function periodeText({ periode }: Pick<FichierDepartement, "periode">): string | null {
  return periode && [periode.debut, periode.fin].map(isoOf).join("/");
}

/** `2026-12-31`. */
function isoOf(serial: number): string {
  return formatDate(serial).split("/").reverse().join("-");
}

const nomDe = (code: string): string => findDepartement(code)?.nom ?? code;

function questionText(question: QuestionDeFichier): string {
  switch (question.type) {
    case "departementManquant":
      return question.propose === null
        ? "Le classeur ne dit pas son département : remplissez « Département » sur sa page de garde"
        : `Le classeur ne dit pas son département ; son nom dit ${nomDe(question.propose)} : remplissez « Département » sur sa page de garde`;
    case "departementContredit":
      return `Le classeur dit ${nomDe(question.classeur)}, son nom dit ${nomDe(question.nom)} : renommez le fichier, ou corrigez sa page de garde`;
  }
}

const ETATS: Readonly<Record<LigneDeRapport["etat"], string>> = {
  ajoute: "consolidé",
  inchange: "déjà compté",
  depasse: "laissé",
  aVerifier: "À VÉRIFIER",
  refuse: "REFUSÉ",
};

/** The report as people read it. */
export function texteOf({ fichiers, ...total }: Rapport): string {
  const lignes = fichiers.map(
    ({ fichier, etat, lignes, comptees, misesAPart, message, changements }) =>
      [
        `${ETATS[etat]} : ${fichier}`,
        ...(lignes > 0
          ? [`  ${lignes} lignes lues = ${comptees} comptées + ${misesAPart} mises à part`]
          : []),
        ...(message === "" ? [] : [`  ${message}`]),
        ...(changements.length === 0 ? [] : [`  Remplace : ${changements.join(", ")}`]),
      ].join("\n"),
  );
  return [
    ...lignes,
    "",
    `${total.departements} départements, ${total.lignes} lignes lues = ${total.comptees} comptées + ${total.misesAPart} mises à part, ${total.mesures} mesures`,
    ...(total.lignesParquet === null ? [] : [`${total.lignesParquet} lignes en Parquet`]),
    ...total.ecrits,
    "",
  ].join("\n");
}
