import { buildSuivi } from "../../src/classeur/suivi";
import { packageFaults } from "../ooxml/packageFaults";
import { LIGNES, NOMENCLATURE_FORMULAIRE, someOptions, SOURCES } from "./exemple";
import { historiqueGenere } from "./historiqueGenere";

const versions = { nomenclature: NOMENCLATURE_FORMULAIRE, ancienne: SOURCES.nomenclature };

test.each([
  ["empty", someOptions()],
  ["with rows", someOptions({ lignes: LIGNES })],
  [
    "with another nomenclature and many rows",
    someOptions({ nomenclature: versions.nomenclature, lignes: historiqueGenere(versions, 300) }),
  ],
])("the package of the workbook is complete, %s", (_state, options) => {
  expect(packageFaults(buildSuivi(options))).toEqual([]);
});
