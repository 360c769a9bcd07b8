/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { CANAL_EMAIL } from "../../../src/domain/historique";
import { moisOf } from "../../../src/domain/periode";
import { TODAY } from "../../support/builders";
import { button, choix, evolution, figure, openResultats } from "./renderResultats";
import { aResultatsWorld, aRow } from "./resultatsWorld";

it("shows the figures of the sheet's own period, without writing to it", async () => {
  const world = aResultatsWorld();
  await openResultats(world);
  expect(choix("Mois en cours").checked).toBe(true);
  expect(figure("Nombre d'appels")).toBe("2");
  expect(figure("Durée moyenne par appel")).toBe("02:05");
  expect(figure("Taux de résolution")).toBe("50 %");
  expect(figure("Taux d'escalade au national")).toBe("0 %");
  expect(figure("Nombre de sollicitations")).toBe("2");
  expect(world.resultats.stamp).toBe("");
});

it("says beside the mean how many durations could not be read, and leaves them out", async () => {
  const illisible = aRow({ idAppel: "a4", dureeSecondes: null, dureeIllisible: true });
  await openResultats(aResultatsWorld([aRow({ idAppel: "a1", dureeSecondes: 60 }), illisible]));
  expect(figure("Nombre d'appels")).toBe("2");
  expect(figure("Durée moyenne par appel")).toBe("01:00");
  const [chiffre, reponse, ...others] = screen.getAllByText("1 durée illisible, écartée");
  expect(chiffre?.parentElement?.textContent).toContain("Durée moyenne par appel");
  expect(reponse?.parentElement?.textContent).toContain("Durée en moyenne par appel");
  expect(others).toEqual([]);
});

it("says how each figure moved, in words for those who see no sign", async () => {
  await openResultats(aResultatsWorld());
  expect(
    screen.getByText("Évolution par rapport à la période du 01/10/2026 au 31/10/2026."),
  ).toBeTruthy();
  expect(evolution("Nombre d'appels")).toBe("en hausse de 1 (+100 %)");
  expect(evolution("Durée moyenne par appel")).toBe("en hausse de 00:25");
  expect(evolution("Taux de résolution")).toBe("en baisse de 50 points");
  expect(evolution("Taux d'escalade au national")).toBe("en baisse de 100 points");
});

it("says that nothing moved, or that there is nothing to compare with", async () => {
  const before = aRow({ date: TODAY - 40, mois: "2026-10", idAppel: "avant" });
  await openResultats(aResultatsWorld([aRow({ idAppel: "a1" }), before]));
  expect(evolution("Nombre d'appels")).toBe("sans changement");
  expect(evolution("Taux de résolution")).toBe("sans changement");
});

it("shows « – », never zero, over a period without a row", async () => {
  await openResultats(aResultatsWorld([]));
  expect(figure("Nombre d'appels")).toBe("0");
  expect(figure("Taux de résolution")).toBe("–");
  expect(figure("Durée moyenne par appel")).toBe("–");
  expect(evolution("Durée moyenne par appel")).toBe("pas de comparaison possible");
  expect(screen.getByText("Aucune sollicitation sur cette période.")).toBeTruthy();
  expect(screen.queryByRole("img")).toBeNull();
});

it("shows the figures of one row", async () => {
  await openResultats(aResultatsWorld([aRow()]));
  expect(figure("Nombre d'appels")).toBe("1");
  expect(figure("Durée moyenne par appel")).toBe("01:40");
  expect(figure("Taux de résolution")).toBe("100 %");
});

it("says that a period is still to come", async () => {
  await openResultats(aResultatsWorld([aRow()], moisOf(TODAY + 40)));
  expect(screen.getByText("Cette période n'a pas encore commencé.")).toBeTruthy();
  expect(screen.getByText("La période n'a pas encore commencé.")).toBeTruthy();
});

it("counts e-mails as sollicitations, never as calls, and says so", async () => {
  const email = aRow({ canal: CANAL_EMAIL, dureeSecondes: null, appel: 0 });
  await openResultats(aResultatsWorld([email, email]));
  expect(figure("Nombre de sollicitations")).toBe("2");
  expect(figure("Nombre d'appels")).toBe("0");
  expect(figure("Taux de résolution")).toBe("–");
  expect(screen.getByText(/que des e-mails/)).toBeTruthy();
});

describe("« Actualiser »", () => {
  it("writes the period that was chosen at one click, and stamps it", async () => {
    const world = aResultatsWorld();
    const { user } = await openResultats(world);
    await user.click(choix("Mois précédent"));
    expect(
      screen.getByText(/Du 01\/10\/2026 au 31\/10\/2026 : cliquez sur « Actualiser »/),
    ).toBeTruthy();
    await user.click(button("Actualiser"));
    expect(await screen.findByText("Actualisé le 20/11/2026 à 12:00")).toBeTruthy();
    expect(world.resultats.periode).toEqual(moisOf(TODAY - 40));
    expect(figure("Nombre d'appels")).toBe("1");
    expect(screen.queryByText(/cliquez sur « Actualiser »/)).toBeNull();
    expect(world.historique.readings).toBe(2);
  });

  it("says when the sheet's tables cannot follow two dates exactly", async () => {
    const { user } = await openResultats(aResultatsWorld());
    await user.click(choix("Entre deux dates"));
    fireEvent.change(screen.getByLabelText("Du"), { target: { value: "2026-11-03" } });
    fireEvent.change(screen.getByLabelText("Au"), { target: { value: "2026-11-20" } });
    await user.click(button("Actualiser"));
    expect(await screen.findByText(/n'est pas faite de mois entiers/)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Du 03/11/2026 au 20/11/2026" })).toBeTruthy();
  });

  it("refuses two dates in the wrong order, in place", async () => {
    const world = aResultatsWorld();
    const { user } = await openResultats(world);
    await user.click(choix("Entre deux dates"));
    fireEvent.change(screen.getByLabelText("Du"), { target: { value: "2026-11-03" } });
    fireEvent.change(screen.getByLabelText("Au"), { target: { value: "2026-11-01" } });
    await user.click(button("Actualiser"));
    expect(screen.getByText("La fin précède le début.")).toBeTruthy();
    expect(world.resultats.periode).toEqual(moisOf(TODAY));
    fireEvent.change(screen.getByLabelText("Au"), { target: { value: "2026-11-03" } });
    expect(screen.queryByText("La fin précède le début.")).toBeNull();
  });

  it.each(["Du", "Au"])(
    "says of « %s » that it is missing, and of neither that it is out of order",
    async (which) => {
      const world = aResultatsWorld();
      const { user } = await openResultats(world);
      await user.click(choix("Entre deux dates"));
      for (const label of ["Du", "Au"])
        fireEvent.change(screen.getByLabelText(label), {
          target: { value: label === which ? "" : "2026-11-03" },
        });
      expect(screen.queryByText("Indiquez une date.")).toBeNull();
      await user.click(button("Actualiser"));
      expect(screen.getByLabelText(which).getAttribute("aria-invalid")).toBe("true");
      expect(screen.getAllByText("Indiquez une date.")).toHaveLength(1);
      expect(screen.queryByText("La fin précède le début.")).toBeNull();
      expect(world.resultats.periode).toEqual(moisOf(TODAY));
    },
  );
});

it("proposes the survey's period where the sheet has none", async () => {
  const world = aResultatsWorld();
  world.resultats.periode = null;
  await openResultats(world);
  expect(choix("Trimestre précédent").checked).toBe(true);
});

it("tells what comes more often than usual, with what it costs", async () => {
  const rare = Array.from({ length: 9 }, (_, index) =>
    aRow({ date: TODAY - 20 - 12 * index, idAppel: `avant-${index}` }),
  );
  const often = Array.from({ length: 12 }, (_, index) =>
    aRow({ date: TODAY - index, idAppel: `a-${index}`, dureeSecondes: 300, resolu: "Non" }),
  );
  await openResultats(aResultatsWorld([...rare, ...often]));
  const [ligne, ...others] = within(screen.getByRole("region", { name: "En hausse" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent.replace(/\s/g, " "));
  expect(ligne).toBe(
    "Réinitialisation du mot de passe, 12 en deux semaines (1 d'habitude) · 100 % non résolues, 60:00 au téléphone",
  );
  expect(others).toEqual([]);
});

it("says nothing of rises where there are none", async () => {
  await openResultats(aResultatsWorld());
  expect(screen.queryByRole("region", { name: "En hausse" })).toBeNull();
});
