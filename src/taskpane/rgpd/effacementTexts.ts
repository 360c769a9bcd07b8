import type { BilanEffacement, ApercuEffacement } from "../../application/effacement";
import { formatDate } from "../../domain/dates";
import { keysRetirables, type ReglesEffacement } from "../../domain/rgpd";
import { RGPD } from "../../messages/rgpd";
import { formatNombre } from "../resultats/formats";

/** « 120 numéros masqués », « 1 commentaire retiré »; nothing for what does not change. */
export function cellulesTexts(
  cellules: ApercuEffacement["cellules"],
  regles: ReglesEffacement,
): string[] {
  const masque = regles.telephone === "masquer";
  const { telephone } = cellules;
  return [
    telephone > 0 && RGPD.cellulesTelephone(telephone, formatNombre(telephone), masque),
    ...keysRetirables()
      .filter((key) => cellules[key] > 0)
      .map((key) =>
        RGPD.cellulesRetirees(RGPD.contenus[key], cellules[key], formatNombre(cellules[key])),
      ),
  ].filter((text) => text !== false);
}

export const lignesText = (count: number): string => RGPD.lignes(count, formatNombre(count));

/** What the journal keeps: counts and a day, nothing of the rows. */
export function journalDetailOf(
  { limite, regles }: ApercuEffacement,
  { lignes, cellules }: Pick<BilanEffacement, "lignes" | "cellules">,
): string {
  const contenu = cellulesTexts(cellules, regles).join(", ");
  return RGPD.journalDetail(lignesText(lignes), formatDate(limite), contenu);
}
