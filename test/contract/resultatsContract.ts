import type { ResultatsStore } from "../../src/application/ports";
import { PIVOTS } from "../../src/domain/classeur";
import { moisOf, trimestreOf } from "../../src/domain/periode";
import { TODAY } from "../support/builders";

export interface ResultatsSubject {
  readonly store: ResultatsStore;
  /** What stands in the stamp's cell. */
  stamp(): string;
}

/** What every `ResultatsStore` promises; `openOn` gives a workbook whose history has one row, of that day. */
export function resultatsContract(openOn: (day: number) => Promise<ResultatsSubject>): void {
  const open = () => openOn(TODAY);

  test("a refresh leaves its period and its stamp, and says which tables it refreshed", async () => {
    const subject = await open();
    const rapport = await subject.store.refresh(moisOf(TODAY), "Actualisé le 20/11/2026 à 10:00");
    expect(rapport.tcd).toEqual(Object.values(PIVOTS));
    expect(rapport.filtreExact).toBe(true);
    expect(await subject.store.readPeriode()).toEqual(moisOf(TODAY));
    expect(subject.stamp()).toBe("Actualisé le 20/11/2026 à 10:00");
  });

  test("the last of two refreshes wins", async () => {
    const subject = await open();
    await subject.store.refresh(moisOf(TODAY), "premier");
    await subject.store.refresh(trimestreOf(TODAY), "second");
    expect(await subject.store.readPeriode()).toEqual(trimestreOf(TODAY));
    expect(subject.stamp()).toBe("second");
  });

  test("a period that is not made of whole months is said to be filtered by months only", async () => {
    const subject = await open();
    const rapport = await subject.store.refresh({ debut: TODAY - 3, fin: TODAY }, "");
    expect(rapport.filtreExact).toBe(false);
  });

  test("months without any row are said to be so, until the next refresh", async () => {
    const { store } = await open();
    expect((await store.refresh(moisOf(TODAY - 100), "")).sansDonnees).toBe(true);
    expect((await store.refresh(trimestreOf(TODAY), "")).sansDonnees).toBe(false);
  });

  test("days without a row are not, while a row lies in their month: pivots are filtered by months", async () => {
    const { store } = await open();
    const rapport = await store.refresh({ debut: TODAY - 3, fin: TODAY - 2 }, "");
    expect(rapport.sansDonnees).toBe(false);
  });
}
