/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import { periodeOfSaisie } from "../../../src/taskpane/resultats/choixPeriode";
import { DatesFields } from "../../../src/taskpane/resultats/PeriodeFields";
import { TODAY } from "../../support/builders";

const ANCIENNE = "La date ne peut pas être antérieure à 2020.";

test.each(["0026-11-01", "1926-11-01", "2019-12-31"])(
  "« Entre deux dates » refuses %s in the words of the form, and no period comes of it",
  (du) => {
    const onChange = jest.fn();
    render(
      <DatesFields saisie={{ choix: "dates", du, au: "2026-11-30" }} tente onChange={onChange} />,
    );
    expect(screen.getByText(ANCIENNE)).toBeTruthy();
    expect(periodeOfSaisie({ choix: "dates", du, au: "2026-11-30" }, TODAY)).toBeNull();
    fireEvent.change(screen.getByLabelText("Du"), { target: { value: "2020-01-01" } });
    expect(onChange).toHaveBeenCalledWith({ du: "2020-01-01" });
  },
);

test("the first day of 2020 is a period's, and so is a field that is empty said to be missing", () => {
  const saisie = { choix: "dates", du: "2020-01-01", au: "" } as const;
  render(<DatesFields saisie={saisie} tente onChange={() => undefined} />);
  expect(screen.queryByText(ANCIENNE)).toBeNull();
  expect(screen.getByText("Indiquez une date.")).toBeTruthy();
  expect(periodeOfSaisie({ ...saisie, au: "2020-01-31" }, TODAY)).not.toBeNull();
});
