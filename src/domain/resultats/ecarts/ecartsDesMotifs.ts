import type { CompteSousMotif, Sollicitation } from "../chiffres";
import type { TableauMotifsLu } from "../feuillesLues";
import { createNormaliseur } from "../normaliseur";
import { causeOf } from "./causesDeLignes";
import type { CauseEcart, Ecart, SujetEcart } from "./ecart";
import { ecartsDesLignes, TOTAL } from "./ecartsDesLignes";
import { groupBy, sumBy } from "../regroupements";

type Libelles = Omit<CompteSousMotif, "sollicitations">;

interface MotifsCompares {
  /** The rows of the months that the table should show. */
  readonly attendues: readonly Sollicitation[];
  /** Those that a refreshed table counts in these months. */
  readonly calculees: readonly Sollicitation[];
  readonly lu: TableauMotifsLu;
  readonly reste: readonly CauseEcart[];
}

/** The lines of *MotifsLesPlusCites*, whatever the spelling of their labels, and its total. */
export function ecartsDesMotifs({ attendues, calculees, lu, reste }: MotifsCompares): Ecart[] {
  const normaliser = createNormaliseur();
  const cleOf = ({ niveau, thematique, motif, sousMotif }: Libelles): string =>
    [niveau, thematique, motif, sousMotif].map(normaliser).join("\u0000");
  const comptesOf = (rows: readonly Sollicitation[]) =>
    sumBy(rows, cleOf, () => 1).set(TOTAL, rows.length);
  const libelles = new Map([...lu.lignes, ...attendues].map((of) => [cleOf(of), of]));
  const fausses = inOneOnly(attendues, calculees);
  const faussesParCle = groupBy(fausses, cleOf).set(TOTAL, fausses);
  return ecartsDesLignes({
    attendus: comptesOf(attendues),
    calcules: comptesOf(calculees),
    lus: sumBy(lu.lignes, cleOf, ({ sollicitations }) => sollicitations).set(TOTAL, lu.total),
    sujetOf: (cle) => sujetOf(libelles.get(cle)),
    causesDesLignes: (cle) => causeOf("moisFaux", faussesParCle.get(cle) ?? []),
    causesDuReste: reste,
  });
}

/** Rows whose own month and whose column Mois are not both shown. */
function inOneOnly(
  attendues: readonly Sollicitation[],
  calculees: readonly Sollicitation[],
): Sollicitation[] {
  const [ofMonths, ofColumn] = [new Set(attendues), new Set(calculees)];
  return [
    ...attendues.filter((row) => !ofColumn.has(row)),
    ...calculees.filter((row) => !ofMonths.has(row)),
  ];
}

function sujetOf(of: Libelles | undefined): SujetEcart {
  if (!of) return { type: "totalMotifs" };
  const { niveau, thematique, motif, sousMotif } = of;
  return { type: "motif", niveau, thematique, motif, sousMotif };
}
