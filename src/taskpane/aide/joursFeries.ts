import joursFeries from "@socialgouv/jours-feries";
import { fromSerial, localDayOf } from "../../domain/dates";
import { ferieOutreMer, isAlsaceMoselle, type FerieOf } from "../../domain/ouverture";

/**
 * The public holidays that a department keeps, given by its name; `""` for the national ones alone.
 * Apart from the domain, so that the calendar is loaded with the screen that shows it.
 */
export function createFerieOf(departement: string): FerieOf {
  const years = new Map<number, ReadonlyMap<number, string>>();
  return (jour) => {
    const { year } = fromSerial(jour);
    const known = years.get(year) ?? feriesOf(departement, year);
    years.set(year, known);
    return known.get(jour) ?? null;
  };
}

function feriesOf(departement: string, year: number): ReadonlyMap<number, string> {
  const national = joursFeries(year, { alsace: isAlsaceMoselle(departement) });
  const feries = new Map(
    Object.entries(national).map(([nom, date]) => [localDayOf(date.getTime()), nom]),
  );
  const local = ferieOutreMer(departement, year);
  if (local) feries.set(local.jour, local.nom);
  return feries;
}
