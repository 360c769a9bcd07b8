import { SUIVI_ERROR_CODES, SuiviError } from "../../src/domain/erreurs";
import { messageOfError } from "../../src/messages/messageOfError";

it.each(SUIVI_ERROR_CODES)("says %s in full sentences, and that nothing is lost", (code) => {
  const { titre, texte, action } = messageOfError(new SuiviError(code));
  expect(titre).toMatch(/^[A-ZÉL].{8,}[^.]$/u);
  expect(texte).toContain("Rien n'est perdu");
  expect(texte).toMatch(/\.$/);
  expect(action ?? "Rien.").toMatch(/\.$/);
  expect([titre, texte, action].join(" ")).not.toMatch(/undefined|null|NaN/);
});

it("names what the error names", () => {
  const missing = new SuiviError("HISTORIQUE_COLONNE_ABSENTE", { colonne: "Sous motif" });
  expect(messageOfError(missing).texte).toContain("« Sous motif »");
});

it("gives a safe sentence for an error that nobody foresaw, without its message", () => {
  const { texte, action } = messageOfError(new TypeError("06 56 84 43 29 is not a function"));
  expect(texte).toContain("Code : TypeError");
  expect(texte).not.toContain("06 56");
  expect(action).toBeDefined();
  expect(messageOfError("boom").texte).toContain("Code : string");
});
