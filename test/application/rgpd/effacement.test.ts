import { MemoryFeuilles } from "../../support/doubles/memoryFeuilles";
import type { ContenuCellule, LigneLue } from "../../../src/domain/historiqueLu";
import fc from "fast-check";
import { erase, previewErasure } from "../../../src/application/effacement";

import { jourLimite, type ReglesEffacement } from "../../../src/domain/rgpd";
import { COLONNE_KEYS } from "../../../src/domain/historique";
import { aSollicitation, TODAY } from "../../support/builders";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { MemoryJournal } from "../../support/doubles/memoryJournal";
import { aLigneLue, aLigneTapee } from "../../support/ligneBuilders";
import {
  appelsParMois,
  chiffresOf,
  motifsLesPlusCites,
} from "../../../src/domain/resultats/compteurs";
import type { Sollicitation } from "../../../src/domain/resultats/sollicitation";

const REGLES: ReglesEffacement = {
  mois: 12,
  telephone: "masquer",
  commentaire: true,
  identifiant: false,
};
const LIMITE = jourLimite(TODAY, 12);
const ENTREE = { instant: TODAY, action: "Masquage", detail: "", par: "" };

const row = (idLigne: string, date: ContenuCellule, over = {}): LigneLue =>
  aLigneLue({ idLigne, idAppel: idLigne, date, commentaire: "rappeler", ...over });

const history = [
  row("ancienne", LIMITE - 300),
  row("limite", LIMITE),
  row("juste", LIMITE - 1, { telephone: "" }),
  row("texte", "12/04/2024"),
  row("vide", LIMITE - 10, { telephone: "", commentaire: "" }),
];

const opened = (lignes = history) => ({
  historique: new MemoryHistorique(lignes),
  feuilles: new MemoryFeuilles(),
  journal: new MemoryJournal(),
});

describe("the preview", () => {
  test("counts what changes, and lists what has no date without touching it", async () => {
    const ports = opened();
    ports.historique.horsTableau = [row("dehors", LIMITE - 50)];
    const apercu = await previewErasure(ports, REGLES, TODAY);
    expect(apercu.changements.map(({ avant }) => avant.cellules.idLigne)).toEqual([
      "ancienne",
      "juste",
    ]);
    expect(apercu).toMatchObject({
      limite: LIMITE,
      cellules: { telephone: 1, commentaire: 2, identifiant: 0 },
      etendue: { debut: LIMITE - 300, fin: LIMITE - 1 },
      horsTableau: 1,
    });
    expect(apercu.sansDate.map(({ cellules }) => cellules.idLigne)).toEqual(["texte"]);
  });

  test("lists the rows of days to come, and the sheets of the add-in, which stay", async () => {
    const ports = opened([
      row("aujourd'hui", TODAY + 0.9),
      row("demain", TODAY + 1),
      row("faute de frappe", TODAY + 36_500),
      row("rien à effacer", TODAY + 1, { telephone: "", commentaire: "" }),
    ]);
    await ports.feuilles.write("Import – lignes écartées", [["Titre"]]);
    const apercu = await previewErasure(ports, REGLES, TODAY);
    expect(apercu.aVenir.map(({ cellules }) => cellules.idLigne)).toEqual([
      "demain",
      "faute de frappe",
    ]);
    expect(apercu.feuilles).toEqual(["Import – lignes écartées"]);
    expect(apercu.changements).toEqual([]);
  });

  test("of a history without old rows has nothing to do", async () => {
    const apercu = await previewErasure(opened([]), REGLES, TODAY);
    expect(apercu).toMatchObject({ changements: [], etendue: null });
  });
});

describe("clearing", () => {
  test("writes the cells, refreshes the pivots' caches, then notes it", async () => {
    const ports = opened();
    const apercu = await previewErasure(ports, REGLES, TODAY);
    const bilan = await erase(ports, apercu, (fait) => ({
      ...ENTREE,
      detail: `${fait.lignes} lignes`,
    }));
    expect(bilan).toEqual({
      lignes: 2,
      cellules: { telephone: 1, commentaire: 2, identifiant: 0 },
      laissees: 0,
      interrompu: false,
      note: true,
    });
    const cells = ports.historique.lues.map(({ cellules }) => cellules);
    expect(cells.map(({ telephone }) => telephone)).toEqual([
      "•• •• •• 43 29",
      "0656844329",
      "",
      "0656844329",
      "",
    ]);
    expect(cells.map(({ commentaire }) => commentaire)).toEqual([
      "",
      "rappeler",
      "",
      "rappeler",
      "",
    ]);
    expect(ports.feuilles.caches).toBe(1);
    expect(ports.journal.entrees).toEqual([{ ...ENTREE, detail: "2 lignes" }]);
  });

  test("that is stopped still refreshes the caches, and notes what was done", async () => {
    const ports = opened(Array.from({ length: 6 }, (_, i) => row(`l${i}`, LIMITE - 5)));
    const apercu = await previewErasure(ports, REGLES, TODAY);
    const stop = new AbortController();
    const bilan = await erase(ports, apercu, () => ENTREE, {
      signal: stop.signal,
      onProgress: (faites) => {
        if (faites >= 4) stop.abort();
      },
    });
    const cellules = { telephone: 4, commentaire: 4, identifiant: 0 };
    expect(bilan).toEqual({ lignes: 4, cellules, laissees: 0, interrompu: true, note: true });
    expect(ports.feuilles.caches).toBe(1);
    const again = await previewErasure(ports, REGLES, TODAY);
    expect(again.changements).toHaveLength(2);
  });

  test("that is stopped before its first block notes nothing", async () => {
    const ports = opened();
    const apercu = await previewErasure(ports, REGLES, TODAY);
    const bilan = await erase(ports, apercu, () => ENTREE, { signal: AbortSignal.abort() });
    expect(bilan).toMatchObject({ lignes: 0, interrompu: true, note: false });
    expect(ports.feuilles.caches).toBe(0);
    expect(ports.journal.entrees).toEqual([]);
  });

  test("leaves a row that somebody changed since, and says so", async () => {
    const ports = opened();
    const apercu = await previewErasure(ports, REGLES, TODAY);
    ports.historique.lues = [
      row("ancienne", LIMITE - 300, { commentaire: "corrigé" }),
      ...history.slice(1),
    ];
    expect(await erase(ports, apercu, () => ENTREE)).toMatchObject({ lignes: 1, laissees: 1 });
    expect(ports.historique.lues[0]?.cellules.commentaire).toBe("corrigé");
  });

  test("in a workbook without a journal is done all the same", async () => {
    const ports = opened();
    ports.journal.entrees = null;
    const apercu = await previewErasure(ports, REGLES, TODAY);
    expect(await erase(ports, apercu, () => ENTREE)).toMatchObject({ lignes: 2, note: false });
  });

  test("that Excel refuses says why", async () => {
    const ports = opened();
    const apercu = await previewErasure(ports, REGLES, TODAY);
    ports.historique.failNext = "CLASSEUR_PROTEGE";
    await expect(erase(ports, apercu, () => ENTREE)).rejects.toMatchObject({
      code: "CLASSEUR_PROTEGE",
    });
  });
});

const sollicitationOf = ({ cellules, position }: LigneLue): Sollicitation =>
  aSollicitation({
    position,
    date: typeof cellules.date === "number" ? cellules.date : null,
    dureeSecondes: typeof cellules.dureeSecondes === "number" ? cellules.dureeSecondes : null,
    niveau: String(cellules.niveau),
    thematique: String(cellules.thematique),
    motif: String(cellules.motif),
    sousMotif: String(cellules.sousMotif),
    resolu: String(cellules.resolu),
    escalade: String(cellules.escalade),
    canal: String(cellules.canal),
    referent: String(cellules.referent),
    code: String(cellules.code),
    idAppel: String(cellules.idAppel),
    mois: String(cellules.mois),
    appel: typeof cellules.appel === "number" ? cellules.appel : null,
  });

test("no figure changes, and no cell but those that may say who called", async () => {
  const texts = fc.constantFrom("", "oui", "non", "0656844329", "rappeler Mme Durand", "E-mail");
  const lignes = fc.array(
    fc.record({
      date: fc.oneof(fc.integer({ min: TODAY - 900, max: TODAY }), texts),
      dureeSecondes: fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.constant("")),
      telephone: fc.oneof(texts, fc.integer({ min: 100_000_000, max: 799_999_999 })),
      commentaire: texts,
      identifiant: texts,
      resolu: texts,
      escalade: texts,
      canal: texts,
      sousMotif: texts,
      idAppel: fc.constantFrom("", "a", "b", "c"),
    }),
    { minLength: 1, maxLength: 20 },
  );
  const regles = fc.record({
    mois: fc.integer({ min: 1, max: 36 }),
    telephone: fc.constantFrom("masquer" as const, "retirer" as const, "garder" as const),
    commentaire: fc.boolean(),
    identifiant: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(lignes, regles, async (cells, rules) => {
      const ports = opened(cells.map((cell) => aLigneTapee(cell)));
      const before = ports.historique.lues;
      const apercu = await previewErasure(ports, rules, TODAY);
      await erase(ports, apercu, () => ENTREE);
      const after = ports.historique.lues;
      const figures = (rows: readonly LigneLue[]) => {
        const sollicitations = rows.map(sollicitationOf);
        return [chiffresOf(sollicitations), motifsLesPlusCites(sollicitations)].concat([
          ...appelsParMois(sollicitations),
        ] as never[]);
      };
      expect(figures(after)).toEqual(figures(before));
      const personal = ["telephone", "commentaire", "identifiant"];
      after.forEach((ligne, index) => {
        for (const key of COLONNE_KEYS)
          if (!personal.includes(key))
            expect(ligne.cellules[key]).toBe(before[index]!.cellules[key]);
      });
      const limite = jourLimite(TODAY, rules.mois);
      for (const { cellules } of after) {
        const old = typeof cellules.date === "number" && cellules.date < limite;
        if (old && rules.commentaire) expect(cellules.commentaire).toBe("");
      }
    }),
  );
});
