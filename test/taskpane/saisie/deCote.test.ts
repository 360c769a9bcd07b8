import fc from "fast-check";
import { elapsedSecondes, gapsMs } from "../../../src/domain/chronometre";
import { createPaneEvents } from "../../../src/taskpane/paneEvents";
import { createEnregistrement } from "../../../src/taskpane/saisie/enregistrement";
import { createPaneServices } from "../../../src/taskpane/services";
import { NOMENCLATURE } from "../../support/builders";
import { aWorld } from "../aWorld";

async function aPane(world = aWorld()) {
  const services = createPaneServices(world, createPaneEvents());
  const enregistrement = createEnregistrement(services);
  const deCote = await services.deCote.load();
  const saisie = () => services.session.get().saisie;
  const type = (commentaire: string) =>
    enregistrement.edit({ type: "edit", champs: { commentaire } });
  return { ...services, world, enregistrement, deCote, saisie, type };
}

type Pane = Awaited<ReturnType<typeof aPane>>;

const start = ({ enregistrement, montre }: Pane) =>
  enregistrement.edit({ type: "start", now: montre.now() });

/** Time passes while the pane is there: it looks every second. */
function pass({ world, session, deCote }: Pane, secondes: number) {
  for (let second = 0; second < secondes; second += 1) {
    world.clock.advance(1_000);
    session.look();
    deCote.look();
  }
}

const elapsedAside = ({ deCote, montre }: Pane, index = 0) =>
  elapsedSecondes(deCote.get()[index]!.saisie.chronometre!, montre.now());

test("a call that is put aside waits with its timer paused, which goes on when it is taken up", async () => {
  const pane = await aPane();
  start(pane);
  pane.type("premier");
  pass(pane, 10);
  const { idAppel } = pane.saisie();
  expect(pane.deCote.putAside(pane.enregistrement)).toBe(true);
  expect([pane.saisie().commentaire, pane.saisie().chronometre]).toEqual(["", null]);
  pass(pane, 60);
  expect(elapsedAside(pane)).toBe(10);
  expect(pane.deCote.takeUp(idAppel, pane.enregistrement)).toBe(true);
  pass(pane, 5);
  expect(pane.saisie()).toMatchObject({ idAppel, commentaire: "premier" });
  expect(elapsedSecondes(pane.saisie().chronometre!, pane.montre.now())).toBe(15);
  expect(pane.deCote.get()).toEqual([]);
});

test("a timer that was paused before stays so; one may go on aside, and be paused there", async () => {
  const pane = await aPane();
  start(pane);
  pass(pane, 3);
  pane.enregistrement.edit({ type: "pause", now: pane.montre.now() });
  const { idAppel } = pane.saisie();
  pane.deCote.putAside(pane.enregistrement);
  pane.deCote.toggle(idAppel);
  pass(pane, 20);
  expect(elapsedAside(pane)).toBe(23);
  pane.deCote.toggle(idAppel);
  pass(pane, 20);
  pane.deCote.takeUp(idAppel, pane.enregistrement);
  pass(pane, 20);
  expect(elapsedSecondes(pane.saisie().chronometre!, pane.montre.now())).toBe(23);
});

test("what passed while the computer slept is left out of a timer that goes on aside, and asked about", async () => {
  const pane = await aPane();
  start(pane);
  pane.deCote.putAside(pane.enregistrement);
  const { saisie } = pane.deCote.get()[0]!;
  pane.deCote.toggle(saisie.idAppel);
  pass(pane, 30);
  pane.world.clock.advance(3_600_000);
  pane.deCote.look();
  pass(pane, 30);
  expect(elapsedAside(pane)).toBe(60);
  expect(gapsMs(pane.deCote.get()[0]!.saisie.chronometre!)).toBe(3_600_000);
});

test("nothing is put aside while nothing was entered, nor while the workbook is being written", async () => {
  const pane = await aPane();
  expect(pane.deCote.putAside(pane.enregistrement)).toBe(false);
  complete(pane, "un", 0);
  const saving = pane.enregistrement.save(NOMENCLATURE);
  expect(pane.deCote.putAside(pane.enregistrement)).toBe(false);
  await saving;
  expect([pane.deCote.get(), pane.world.historique.lignes.length]).toEqual([[], 1]);
});

test("a device that refuses leaves the call in the form", async () => {
  const pane = await aPane();
  pane.type("premier");
  pane.world.deCote.refuses = true;
  expect(pane.deCote.putAside(pane.enregistrement)).toBe(false);
  expect([pane.saisie().commentaire, pane.deCote.get()]).toEqual(["premier", []]);
});

test("the faults of a refused call do not show on the next one", async () => {
  const pane = await aPane();
  pane.type("premier");
  expect(await pane.enregistrement.save(NOMENCLATURE)).toBe("fautes");
  pane.deCote.putAside(pane.enregistrement);
  expect(pane.enregistrement.get().refus).toBeNull();
});

test("a pane that was stopped between two steps shows the call once", async () => {
  const pane = await aPane();
  pane.type("premier");
  pane.world.deCote.put({ saisie: pane.saisie(), instant: 1, relance: false });
  expect((await aPane(pane.world)).deCote.get()).toEqual([]);
});

test("what another pane of the same user puts aside shows here", async () => {
  const pane = await aPane();
  const appel = { saisie: { ...pane.saisie(), idAppel: "autre" }, instant: 1, relance: false };
  pane.world.deCote.changeFromAnotherPane((store) => store.put(appel));
  expect(pane.deCote.get()).toEqual([appel]);
});

const CODES = [...NOMENCLATURE.parCode.values()];

/** What is still missing of a call, so that it can be saved. */
function complete({ enregistrement, saisie }: Pane, commentaire: string, ligne: number) {
  const { thematique, motif, code } = CODES[ligne % CODES.length]!;
  enregistrement.edit({
    type: "editMotif",
    index: saisie().motifs.length - 1,
    champs: { thematique, motif, code, statut: "resolu" },
  });
  enregistrement.edit({
    type: "edit",
    champs: { commentaire, ...(saisie().chronometre ? {} : { duree: "00:07" }) },
  });
}

const gestes = fc.array(
  fc.record({
    geste: fc.constantFrom(
      ...(["taper", "demarrer", "pause", "reprise", "attendre", "motifSuivant"] as const),
      ...(["mettre", "mettre", "reprendre", "reprendre", "basculer"] as const),
      ...(["enregistrer", "recharger"] as const),
    ),
    n: fc.nat(9),
  }),
  { maxLength: 60, size: "max" },
);

interface Modele {
  readonly numero: number;
  ms: number;
  chronometre: "aucun" | "enCours" | "enPause";
  /** Of a call that is aside. */
  relance: boolean;
}

test("whatever is put aside, taken up, typed, saved and reloaded, each call's fields and seconds end in its own rows", async () => {
  await fc.assert(
    fc.asyncProperty(gestes, async (suite) => {
      const world = aWorld();
      let pane = await aPane(world);
      const calls = new Map<string, Modele>();
      const expected = new Map<string, { commentaire: string; secondes: number }>();
      const current = (): Modele => {
        const { idAppel } = pane.saisie();
        const known = calls.get(idAppel);
        if (known) return known;
        const fresh: Modele = { numero: calls.size, ms: 0, chronometre: "aucun", relance: false };
        calls.set(idAppel, fresh);
        return fresh;
      };
      const typeAll = () => {
        const { numero } = current();
        complete(pane, `appel ${numero}`, numero);
      };
      const putAside = (call: Modele) => {
        call.relance = call.chronometre === "enCours";
        if (call.relance) call.chronometre = "enPause";
      };
      const wait = (secondes: number) => {
        pass(pane, secondes);
        for (const [id, call] of calls)
          if (call.chronometre === "enCours" && !expected.has(id)) call.ms += secondes * 1_000;
      };
      const aside = (n: number) => pane.deCote.get()[n % Math.max(1, pane.deCote.get().length)];
      const takeUp = (n: number) => {
        const appel = aside(n);
        if (!appel) return;
        const before = calls.get(pane.saisie().idAppel);
        const after = calls.get(appel.saisie.idAppel)!;
        expect(pane.deCote.takeUp(appel.saisie.idAppel, pane.enregistrement)).toBe(true);
        if (before) putAside(before);
        if (after.relance && after.chronometre === "enPause") after.chronometre = "enCours";
      };
      const save = async () => {
        typeAll();
        const { numero, chronometre, ms } = current();
        if (chronometre !== "aucun" && ms === 0) return;
        const { idAppel } = pane.saisie();
        expected.set(idAppel, {
          commentaire: `appel ${numero}`,
          secondes: chronometre === "aucun" ? 7 : ms / 1_000,
        });
        // Motifs of one call differ.
        pane.saisie().motifs.forEach((_, index) => {
          const { thematique, motif, code } = CODES[(numero + index) % CODES.length]!;
          pane.enregistrement.edit({
            type: "editMotif",
            index,
            champs: { thematique, motif, code, statut: "resolu" },
          });
        });
        expect(await pane.enregistrement.save(NOMENCLATURE)).toBe("confirme");
      };
      for (const { geste, n } of suite) {
        const now = pane.montre.now();
        if (geste === "taper") typeAll();
        else if (geste === "attendre") wait(n + 1);
        else if (geste === "recharger") pane = await aPane(world);
        else if (geste === "enregistrer") await save();
        else if (geste === "reprendre") takeUp(n);
        else if (geste === "demarrer") {
          start(pane);
          if (current().chronometre === "aucun") current().chronometre = "enCours";
          // A duration that was typed would take the place of the timer's.
          pane.enregistrement.edit({ type: "edit", champs: { duree: "" } });
        } else if (geste === "basculer") {
          const appel = aside(n);
          const call = appel && calls.get(appel.saisie.idAppel);
          if (appel) pane.deCote.toggle(appel.saisie.idAppel);
          if (call && call.chronometre !== "aucun")
            call.chronometre = call.chronometre === "enCours" ? "enPause" : "enCours";
        } else if (geste === "mettre") {
          const call = calls.get(pane.saisie().idAppel);
          if (pane.deCote.putAside(pane.enregistrement) && call) putAside(call);
        } else if (calls.get(pane.saisie().idAppel)?.chronometre !== undefined) {
          const call = current();
          if (call.chronometre === "aucun") continue;
          if (geste === "motifSuivant") {
            if (pane.saisie().motifs.length < 3)
              pane.enregistrement.edit({ type: "nextMotif", now, idLigne: pane.ids.next() });
          } else {
            const pause = geste === "pause";
            pane.enregistrement.edit({ type: pause ? "pause" : "resume", now });
            call.chronometre = pause ? "enPause" : "enCours";
          }
        }
      }
      const left = () => pane.deCote.get().length;
      for (let rest = left() + 1; rest > 0; rest -= 1) {
        if (calls.has(pane.saisie().idAppel)) {
          if (current().chronometre === "enCours") wait(1);
          else if (current().chronometre === "enPause" && current().ms === 0) {
            pane.enregistrement.edit({ type: "resume", now: pane.montre.now() });
            current().chronometre = "enCours";
            wait(1);
          }
          await save();
        }
        takeUp(0);
      }
      expect(left()).toBe(0);
      const written = [...expected.keys()].map((id) => {
        const lignes = world.historique.lignes.filter(({ idAppel }) => idAppel === id);
        return {
          commentaires: [...new Set(lignes.map(({ commentaire }) => commentaire))],
          secondes: lignes.reduce((sum, { dureeSecondes }) => sum + (dureeSecondes ?? 0), 0),
        };
      });
      expect(written).toEqual(
        [...expected.values()].map(({ commentaire, secondes }) => ({
          commentaires: [commentaire],
          secondes,
        })),
      );
      expect(new Set(calls.keys())).toEqual(new Set(expected.keys()));
    }),
    { numRuns: 60 },
  );
});
