import type { CauseDeLignes, CauseEcart, Ecart } from "../../../domain/resultats/ecarts/ecart";

/** Differences that the same causes explain. */
export interface GroupeEcarts {
  readonly cle: string;
  /** The surest first; none where nothing is known to explain them. */
  readonly causes: readonly CauseEcart[];
  readonly ecarts: readonly Ecart[];
}

/** One faulty row makes several figures differ: it is told once, with all of them. */
export function groupesOf(ecarts: readonly Ecart[]): GroupeEcarts[] {
  const groupes = new Map<string, Ecart[]>();
  for (const ecart of ecarts) {
    const cle = cleOf(ecart);
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(ecart);
    else groupes.set(cle, [ecart]);
  }
  return [...groupes].map(([cle, groupe]) => ({ cle, ecarts: groupe, causes: causesOf(groupe) }));
}

export const isCauseDeLignes = (cause: CauseEcart): cause is CauseDeLignes => "positions" in cause;

/** Whether only the sheet *Enquête* is concerned. */
export const isDeLEnquete = ({ ecarts }: GroupeEcarts): boolean =>
  ecarts.every(({ sujet }) => sujet.type === "ligneSuivie" || sujet.type === "enquete");

/** What a cause says of the sheets depends on which one it is about: its pivot table, or the survey. */
function cleOf({ sujet, causes }: Ecart): string {
  const said = causes.map((cause) => (isCauseDeLignes(cause) ? cause.type : JSON.stringify(cause)));
  return [...said, ...(causes.some(isCauseDuTableau) ? [tableauOf(sujet)] : [])].join("|");
}

const isCauseDuTableau = ({ type }: CauseEcart): boolean => type.startsWith("tableau");

function tableauOf({ type }: Ecart["sujet"]): string {
  if (type === "motif" || type === "totalMotifs") return "motifs";
  return type === "mois" || type === "totalMois" ? "mois" : type;
}

/** The causes of the first, with the rows of all. */
function causesOf(ecarts: readonly Ecart[]): CauseEcart[] {
  const [first] = ecarts;
  return (first?.causes ?? []).map((cause) =>
    isCauseDeLignes(cause)
      ? { type: cause.type, positions: positionsOf(ecarts, cause.type) }
      : cause,
  );
}

function positionsOf(ecarts: readonly Ecart[], type: CauseDeLignes["type"]): number[] {
  const positions = ecarts
    .flatMap(({ causes }) => causes)
    .filter(isCauseDeLignes)
    .flatMap((cause) => (cause.type === type ? cause.positions : []));
  return [...new Set(positions)].sort((a, b) => a - b);
}
