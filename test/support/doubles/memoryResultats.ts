import type { RefreshReport, ResultatsStore } from "../../../src/application/ports";
import { PIVOTS } from "../../../src/domain/classeur";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import { isWholeMonths, moisKey, moisKeysOf, type Periode } from "../../../src/domain/periode";

/** The result sheet as two values, and the days of the rows that its pivots count (null: rows in every month). */
export class MemoryResultats implements ResultatsStore {
  periode: Periode | null = null;
  stamp = "";
  failNext: SuiviErrorCode | null = null;

  constructor(private readonly jours: readonly number[] | null = null) {}

  readPeriode(): Promise<Periode | null> {
    return Promise.resolve(this.periode);
  }

  async refresh(periode: Periode, stamp: string): Promise<RefreshReport> {
    const code = this.failNext;
    this.failNext = null;
    if (code) throw new SuiviError(code);
    this.periode = periode;
    this.stamp = stamp;
    return Promise.resolve({
      tcd: Object.values(PIVOTS),
      filtreExact: isWholeMonths(periode),
      sansDonnees: !this.hasRowsIn(moisKeysOf(periode)),
    });
  }

  private hasRowsIn(mois: readonly string[]): boolean {
    return this.jours === null || this.jours.some((jour) => mois.includes(moisKey(jour)));
  }
}
