import type { ClasseurLu, Manque } from "../../domain/miseAJour/classeurLu";
import type { Operation } from "../../domain/miseAJour/operations";
import type { NomenclatureDuClasseur, VersionNomenclature } from "../../domain/miseAJour/evolution";
import { TABLES } from "../../domain/classeur";
import { manquesDe, operationsDeNiveau } from "./niveau";
import { operationsDeNomenclature } from "./operationsDeNomenclature";

/** What the pane asks of the workbook's builder: the cells of a nomenclature, and what a model lacks. */
export const modeleClasseur = {
  manques: (classeur: ClasseurLu): Promise<readonly Manque[]> =>
    Promise.resolve(manquesDe(classeur)),
  operationsDeNiveau: (classeur: ClasseurLu): Promise<readonly Operation[]> =>
    Promise.resolve(operationsDeNiveau(classeur)),
  operationsDeNomenclature: (
    { nomenclature, suivis, tableaux }: ClasseurLu,
    apres: NomenclatureDuClasseur,
    version: VersionNomenclature,
  ): Promise<readonly Operation[]> => {
    const lignes = tableaux.get(TABLES.nomenclature)?.lignes ?? 0;
    const avant = { ...nomenclature, lignes, suivis };
    return Promise.resolve(operationsDeNomenclature(avant, apres, version));
  },
};
