import type { LecteurFichiers } from "../application/portsFichiers";

/** Its code comes with the first file that somebody chooses. */
export const lecteurXlsx: LecteurFichiers = {
  read: async (fichier) => (await import("./readXlsx")).readXlsx(fichier),
};
