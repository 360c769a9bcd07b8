import type { EnquetesStore } from "../../src/application/latePorts";
import type { FenetreEnquete } from "../../src/domain/enquete/calendrier";
import { moisOf, trimestreOf } from "../../src/domain/periode";
import { TODAY } from "../support/builders";
import { HOSTILE_TEXTS } from "../support/hostileTexts";
import type { EnqueteEnvoyee } from "../../src/domain/enquete/reponses";

export interface EnquetesSubject {
  readonly store: EnquetesStore;
  /** What stands in the cell of the comments. */
  readonly commentaires: () => string;
}

const reponse = (cle: string, valeur: string) => ({ cle, question: `Question ${cle}`, valeur });

export const UNE_ENQUETE: EnqueteEnvoyee = {
  instant: TODAY + 0.4375,
  periode: trimestreOf(TODAY),
  reponses: [reponse("departement", "75"), reponse("appels", "12"), reponse("duree", "04:05")],
};

export const UN_CALENDRIER: readonly FenetreEnquete[] = [
  { periode: moisOf(TODAY), ouverture: TODAY - 3, cloture: TODAY + 4 },
  { periode: trimestreOf(TODAY), ouverture: TODAY + 20, cloture: TODAY + 30 },
];

/**
 * What every `EnquetesStore` promises; `open` gives one without any record, with a calendar when one is
 * given, or without a place for either.
 */
export function enquetesContract(
  open: (place: boolean, calendrier?: readonly FenetreEnquete[]) => Promise<EnquetesSubject>,
): void {
  test("the calendar is read as the national team gave it", async () => {
    const { store } = await open(true, UN_CALENDRIER);
    expect(await store.readCalendrier()).toEqual(UN_CALENDRIER);
    await store.add(UNE_ENQUETE);
    expect(await store.readCalendrier()).toEqual(UN_CALENDRIER);
  });

  test("a workbook that was made without a calendar has none", async () => {
    const { store } = await open(true);
    expect(await store.readCalendrier()).toEqual([]);
  });

  test("nothing was sent yet", async () => {
    const { store } = await open(true);
    expect(await store.read()).toEqual([]);
  });

  test("what was sent is read as it was, the latest first", async () => {
    const { store } = await open(true);
    const autre = { ...UNE_ENQUETE, instant: TODAY + 30.5, periode: moisOf(TODAY) };
    await store.add(UNE_ENQUETE);
    await store.add(autre);
    expect(await store.read()).toEqual([autre, UNE_ENQUETE]);
  });

  test("adding the same again, after an answer that was lost, changes nothing", async () => {
    const { store } = await open(true);
    await store.add(UNE_ENQUETE);
    await store.add(UNE_ENQUETE);
    expect(await store.read()).toEqual([UNE_ENQUETE]);
  });

  test.each(HOSTILE_TEXTS)("the text %j stays the text that it is", async (texte) => {
    const { store, commentaires } = await open(true);
    const enquete = { ...UNE_ENQUETE, reponses: [reponse("commentaires", texte)] };
    await store.add(enquete);
    expect(await store.read()).toEqual([enquete]);
    await store.writeCommentaires(texte);
    expect(commentaires()).toBe(texte);
  });

  test("comments can be taken away again", async () => {
    const { store, commentaires } = await open(true);
    await store.writeCommentaires("à revoir");
    await store.writeCommentaires("");
    expect(commentaires()).toBe("");
  });

  test("a workbook without a place for them has none, and refuses more", async () => {
    const { store } = await open(false);
    expect(await store.read()).toEqual([]);
    await expect(store.add(UNE_ENQUETE)).rejects.toMatchObject({ code: "ENQUETE_SANS_PLACE" });
    await expect(store.writeCommentaires("à revoir")).rejects.toMatchObject({
      code: "ENQUETE_SANS_PLACE",
    });
  });
}
