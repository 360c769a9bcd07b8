/** A probe, as the table of probes states it. */

/** What an answer means for the add-in. */
export type Verdict =
  /** As documented. */
  | "conforme"
  /** Otherwise, and the add-in copes. */
  | "accommode"
  /** Otherwise, and somebody should hear of it. */
  | "signaler"
  /** This Excel cannot be asked. */
  | "nonVerifiable";

/** An answer: what it means, and as a sentence. */
export type Issue = readonly [verdict: Exclude<Verdict, "nonVerifiable">, texte: string];

/** Where a probe looks. */
export type GroupeSonde =
  | "table"
  | "textes"
  | "filtres"
  | "tableaux"
  | "classeur"
  | "evenements"
  | "vitesse"
  | "poste"
  | "personne";

export const GROUPES: Readonly<Record<GroupeSonde, string>> = {
  table: "La table de l'historique",
  textes: "Les textes et les cellules",
  filtres: "Les filtres",
  tableaux: "Les tableaux croisés",
  classeur: "Le classeur",
  evenements: "Ce qu'Excel annonce",
  vitesse: "La vitesse",
  poste: "Ce poste",
  personne: "Avec votre aide",
};

/** A behaviour that the add-in rests on. */
export interface Sonde {
  readonly groupe: GroupeSonde;
  /** What is expected, as a sentence. */
  readonly attendu: string;
  /** What depends on it. */
  readonly pourquoi: string;
  readonly issues: Readonly<Record<string, Issue>>;
  /** What the person is to do before it looks; a probe without it needs nobody. */
  readonly consigne?: string;
  /** The question whose answer is « oui » or « non », where only the person can see the outcome. */
  readonly question?: string;
}
