import { SUIVI_ERROR_CODES, SuiviError } from "../../src/domain/erreurs";
import { type ContexteErreur, messageOfError } from "../../src/messages/erreurs";

const CONTEXTES: readonly ContexteErreur[] = ["enregistrement", "retrait", "autre"];
const everywhere = SUIVI_ERROR_CODES.flatMap((code) =>
  CONTEXTES.map((contexte) => [code, contexte] as const),
);

it.each(everywhere)(
  "says %s (%s) in full sentences, and that nothing is lost",
  (code, contexte) => {
    const { titre, texte, action } = messageOfError(new SuiviError(code), contexte);
    expect(titre).toMatch(/^[A-ZÉL].{8,}[^.]$/u);
    expect(texte).toContain("Rien n'est perdu");
    expect(texte).toMatch(/\.$/);
    expect(action ?? "Rien.").toMatch(/\.$/);
    expect([titre, texte, action].join(" ")).not.toMatch(/undefined|null|NaN/);
  },
);

it("names what the error names", () => {
  const missing = new SuiviError("HISTORIQUE_COLONNE_ABSENTE", { colonne: "Sous motif" });
  expect(messageOfError(missing, "enregistrement").texte).toContain("« Sous motif »");
});

it("gives a safe sentence for an error that nobody foresaw, without its message", () => {
  const { texte, action } = messageOfError(
    new TypeError("06 56 84 43 29 is not a function"),
    "enregistrement",
  );
  expect(texte).toContain("Code : TypeError");
  expect(texte).not.toContain("06 56");
  expect(action).toBeDefined();
  expect(messageOfError("boom", "autre").texte).toContain("Code : string");
});

it("promises that the call is still there only where one is being saved", () => {
  for (const error of [...SUIVI_ERROR_CODES.map((code) => new SuiviError(code)), "boom"]) {
    if (error instanceof SuiviError && error.code === "APPEL_INVALIDE") continue;
    expect(messageOfError(error, "autre").texte).not.toContain("votre appel");
  }
  const refused = new SuiviError("CLASSEUR_PROTEGE");
  expect(messageOfError(refused, "enregistrement").texte).toContain("votre appel est conservé");
});
