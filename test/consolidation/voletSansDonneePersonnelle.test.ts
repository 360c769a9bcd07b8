import { unzipSync } from "fflate";
import { consolidateFichiers, writeConsolidation } from "../../src/application/consolidation";
import { excelTableauNational } from "../../src/excel/consolidation/excelTableauNational";
import { editWorkbook } from "../../src/ooxml/edit/editWorkbook";
import { TODAY } from "../support/builders";
import { departements, rangees } from "../support/departements";
import { clockAt } from "../support/doubles/deviceDoubles";
import { nationalBytes, openNational } from "../support/openNational";
import { suiviBytes } from "../support/openSuivi";
import { lignesGenerees, PERSONNEL, withFautes } from "./dossier";

/** Faults put what a person wrote where a label, a day or an answer is expected. */
const FAUTES = [
  [3, "sousMotif", "ZZMOTIF de Mme Martin"],
  [3, "code", ""],
  [4, "date", "ZZDATE chez Mme Martin"],
  [5, "resolu", "ZZREPONSE"],
] as const;

const MARQUES = [...Object.values(PERSONNEL), "ZZMOTIF", "ZZDATE", "ZZREPONSE", "Mme Martin"];

it("sends the national workbook nothing personal, in any request, shows nothing of it, and saves nothing of it", async () => {
  const octets = withFautes(
    suiviBytes({ departement: "Ain", lignes: lignesGenerees(60, 6) }),
    FAUTES,
  );
  const avant = nationalBytes();
  const { host, session } = openNational(avant);
  const sent: string[] = [];
  const answer = session.answer.bind(session);
  session.answer = (text, flags) => {
    sent.push(text);
    return answer(text, flags);
  };
  const nomenclature = await excelTableauNational.readNomenclature();
  const lu = await departements.read(
    { nom: "suivi-01-ain.xlsx", octets },
    { nomenclature, today: TODAY },
  );
  const ports = {
    ...{ tableau: excelTableauNational, rangees, clock: clockAt(TODAY) },
    titreOf: (genre: string) => genre,
    pause: () => Promise.resolve(),
  };
  const bilan = await writeConsolidation(ports, [{ lu, departement: "01" }]);
  expect(bilan.ajouts[0]?.issue).toBe("ajoute");
  expect(lu).toMatchObject({ lignes: 60, sansDate: 1 });
  const written = sent.join("\n");
  expect(written).toContain("suivi-01-ain.xlsx");
  const shown = JSON.stringify([bilan, [...lu.anomalies], lu]);
  for (const marque of MARQUES)
    expect([marque, written.includes(marque), shown.includes(marque)]).toEqual([
      marque,
      false,
      false,
    ]);
  // The file as the page around the pane saves it: every byte of every part, and what one names another.
  const parts = unzipSync(editWorkbook(avant, host.changes().edits));
  const texts = Object.entries(parts).map(([part, bytes]) => `${part}\n${textOf(bytes)}`);
  expect(texts.some((text) => text.includes("suivi-01-ain.xlsx"))).toBe(true);
  for (const marque of MARQUES)
    expect([marque, texts.filter((text) => text.includes(marque))]).toEqual([marque, []]);
  // What an earlier consolidation wrote is all that the next one knows.
  const again = consolidateFichiers(
    await excelTableauNational.read(),
    [{ lu, departement: "01" }],
    {
      ...{ instant: TODAY + 1, titreOf: ports.titreOf },
    },
  );
  expect(again.ajouts[0]?.issue).toBe("inchange");
});

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");
