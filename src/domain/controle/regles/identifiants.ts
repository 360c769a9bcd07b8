import { aReparer } from "../anomalie";
import { texteDe } from "../historiqueBrut";
import type { ConstatCroise, RegleCroisee } from "./regleCroisee";

/** Ids that several rows have: the first row keeps it. Repairs and corrections find a row by its id. */
export function regleIdentifiants(): RegleCroisee {
  const first = new Map<string, number>();
  const constats: ConstatCroise[] = [];
  return {
    voir: ({ ligne }) => {
      const id = texteDe(ligne.cellules.idLigne);
      if (id === "") return;
      const premiere = first.get(id);
      if (premiere === undefined) first.set(id, ligne.position);
      else {
        const constat = aReparer("idLigneDouble", { idLigne: { identifiant: "nouveau" } });
        constats.push({ ligne, constat: { ...constat, avec: [premiere] } });
      }
    },
    constats: () => [constats],
  };
}
