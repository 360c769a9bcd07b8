/** @jest-environment jsdom */
import { render, screen, waitFor } from "@testing-library/react";
import { SuiviError } from "../../src/domain/erreurs";
import { ErrorMessage } from "../../src/taskpane/ErrorMessage";

const alerts = () => screen.getAllByRole("alert").map(({ textContent }) => textContent);

it("names an error by its code until its sentence has come, and by no code what is not ours", async () => {
  render(
    <>
      <ErrorMessage error={new SuiviError("EXCEL_OCCUPE")} contexte="autre" />
      <ErrorMessage error={new TypeError("x")} contexte="autre" />
    </>,
  );
  const [ours, foreign] = alerts();
  expect(ours).toContain("Code : EXCEL_OCCUPE.");
  expect(foreign).toContain("Code : ?.");
  await waitFor(() => expect(alerts().join()).not.toContain("EXCEL_OCCUPE"), { timeout: 20_000 });
  expect(screen.queryByRole("button")).toBeNull();
});
