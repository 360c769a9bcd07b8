/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { Progression } from "../../../src/taskpane/entretien/Progression";
import type { TravailEnCours } from "../../../src/taskpane/travail";
import { renderLateScreen } from "../renderLateScreen";

function show(over: Partial<TravailEnCours>) {
  const travail = { nom: "Lecture", faites: 0, total: 0, arret: false, ...over };
  return renderLateScreen(<Progression travail={travail} onInterrompre={() => undefined} />);
}

it("says how far it is once that is known, and only then", () => {
  const before = show({});
  expect(before.container.textContent).toBe("LectureInterrompre");
  expect(screen.getByRole("progressbar").hasAttribute("value")).toBe(false);
  before.unmount();
  const { container } = show({ faites: 3, total: 12 });
  expect(container.textContent).toBe("Lecture3 sur 12Interrompre");
  expect(screen.getByRole("progressbar").getAttribute("value")).toBe("3");
});

it("says that it was asked to stop, which it is asked once", () => {
  show({ arret: true });
  expect(screen.getByRole("status").textContent).toBe("Interruption demandée…");
  expect(screen.getByRole("button", { name: "Interrompre" }).ariaDisabled).toBe("true");
});
