import { SuiviError } from "../../src/domain/erreurs";
import { createTravail } from "../../src/taskpane/travail";
import { travauxEnCours } from "../../src/taskpane/travauxEnCours";

/** A work that ends when it is told to. */
function aWork() {
  let end: (error?: Error) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve());
  });
  return { end, work: () => ended };
}

/** Stops as readings do: at its next block. */
const stoppable = ({ signal }: { readonly signal: AbortSignal }) =>
  new Promise<void>((_, reject) => {
    signal.addEventListener("abort", () => reject(new SuiviError("LECTURE_INTERROMPUE")));
  });

it("tells what is done and how far it is, and that the pane is at work", async () => {
  const travail = createTravail();
  const { end, work } = aWork();
  const done = travail.run("Lecture", async ({ onProgress, onStep }) => {
    onProgress(3, 12);
    expect(travail.get().enCours).toMatchObject({ nom: "Lecture", faites: 3, total: 12 });
    onStep("Écriture", 0, 5);
    await work();
  });
  expect(travail.get().enCours).toMatchObject({ nom: "Écriture", total: 5, arret: false });
  expect(travauxEnCours.get()).toBe(1);
  end();
  expect(await done).toBe("fait");
  expect(travail.get()).toEqual({ enCours: null, interrompu: null, echec: null });
  expect(travauxEnCours.get()).toBe(0);
});

it("refuses another work meanwhile", async () => {
  const travail = createTravail();
  const { end, work } = aWork();
  const first = travail.run("un", work);
  const never = jest.fn();
  expect(await travail.run("deux", never)).toBe("refuse");
  end();
  expect(await first).toBe("fait");
  expect(never).not.toHaveBeenCalled();
});

it("is stopped by a person, which is no failure", async () => {
  const travail = createTravail();
  const run = travail.run("un", stoppable);
  travail.stop();
  expect(travail.get().enCours).toMatchObject({ arret: true });
  expect(await run).toBe("interrompu");
  expect(travail.get()).toEqual({ enCours: null, interrompu: "un", echec: null });
});

it("says why it failed, and does the same again", async () => {
  const travail = createTravail();
  const work = jest
    .fn()
    .mockRejectedValueOnce(new TypeError("no"))
    .mockResolvedValueOnce(undefined);
  expect(await travail.run("un", work)).toBe("echec");
  const { echec } = travail.get();
  expect(echec?.error).toEqual(new TypeError("no"));
  echec?.retry();
  await Promise.resolve();
  expect(work).toHaveBeenCalledTimes(2);
  expect(travail.get().echec).toBeNull();
});

it("gives way to what takes its place: what it still gives counts no more", async () => {
  const travail = createTravail();
  const first = aWork();
  const latest: boolean[] = [];
  const replaced = travail.run("un", async ({ isLatest, onProgress }) => {
    await first.work();
    onProgress(1, 2);
    latest.push(isLatest());
  });
  const second = aWork();
  const run = travail.run("deux", second.work, { whenBusy: "replace" });
  first.end();
  expect(await replaced).toBe("remplace");
  expect(latest).toEqual([false]);
  expect(travail.get().enCours).toMatchObject({ nom: "deux", faites: 0 });
  second.end();
  expect(await run).toBe("fait");
});

it("waits for its turn where it is told to, also behind a failure", async () => {
  const travail = createTravail();
  const first = aWork();
  const order: string[] = [];
  const one = travail.run("un", () => first.work().finally(() => order.push("un")));
  const two = travail.run("deux", () => Promise.resolve(void order.push("deux")), {
    whenBusy: "wait",
  });
  expect(travail.isAsked("deux")).toBe(true);
  first.end(new TypeError("no"));
  expect(await Promise.all([one, two])).toEqual(["echec", "fait"]);
  expect(order).toEqual(["un", "deux"]);
  expect(travail.isAsked("deux")).toBe(false);
});

it("leaves no trace of what is dropped", async () => {
  const travail = createTravail();
  const run = travail.run("un", stoppable);
  travail.drop();
  expect(await run).toBe("remplace");
  expect(travail.get()).toEqual({ enCours: null, interrompu: null, echec: null });
});
