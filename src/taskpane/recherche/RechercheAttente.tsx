import { RECHERCHE } from "../../messages/recherche";
import { Field, Input } from "../fluent";

/** Keeps the place of the search until its code and the lists have come: also the focus, which it hands on. */
export function RechercheAttente({ champ }: { readonly champ?: string }) {
  return (
    <Field label={RECHERCHE.label}>
      <Input readOnly data-champ={champ} placeholder={RECHERCHE.exemple} />
    </Field>
  );
}
