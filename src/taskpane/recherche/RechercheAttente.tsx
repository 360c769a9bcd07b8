import { RECHERCHE } from "../../messages/recherche";
import { Field, Input } from "../fluent";

/** Keeps the place of the search until its code has come. */
export function RechercheAttente() {
  return (
    <Field label={RECHERCHE.label}>
      <Input disabled placeholder={RECHERCHE.exemple} />
    </Field>
  );
}
