import type { Operation } from "../../../src/preview/coauthoring/operations";
import { lastingOf } from "../../support/coauthoring/corrections";

const typed = (value: string): Operation => ({
  kind: "cells",
  sheet: "Historique",
  cells: new Map([[1, { input: { value } }]]),
});

/** A server that these texts have reached, one after the other. */
const reachedBy = (...texts: readonly string[]) => ({
  revision: texts.length,
  entry: (revision: number) => ({ author: null, operations: [typed(texts[revision]!)] }),
});

const correction = (text: string, idLigne = "une") => ({ idLigne, text });

it.each([
  ["the one that reached the file last, of two that crossed", ["seconde", "première"], "première"],
  ["the one that was typed last, where they did not cross", ["première", "seconde"], "seconde"],
  [
    "the same though a pane writes an earlier one again",
    ["première", "seconde", "première"],
    "seconde",
  ],
  ["one that never reached the file", ["première"], "seconde"],
])("of two corrections of a row has to last %s", (_, texts, expected) => {
  const corrections = [correction("première"), correction("seconde"), correction("autre", "autre")];
  expect(lastingOf(corrections, reachedBy(...texts, "autre"))).toEqual([
    correction(expected),
    correction("autre", "autre"),
  ]);
});
