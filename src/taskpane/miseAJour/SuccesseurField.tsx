import type { LigneRemplacee } from "../../domain/miseAJour/evolution";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { Field } from "../fluent";
import { ListeLarge } from "../ListeLarge";
import { formatNombre } from "../resultats/formats";
import { cheminOf, sousMotifEtChemin } from "./chemin";

interface SuccesseurFieldProps {
  readonly remplacee: LigneRemplacee;
  /** Rows of the history under the replaced line. */
  readonly compte: number;
  /** null: the rows stay. */
  readonly successeur: string | null;
  readonly onChoisir: (successeur: string | null) => void;
}

/** Where the rows of a replaced line go. */
export function SuccesseurField(props: SuccesseurFieldProps) {
  const { remplacee, compte, successeur, onChoisir } = props;
  const { ligne, candidats } = remplacee;
  return (
    <Field
      label={MISE_A_JOUR.successeur(cheminOf(ligne))}
      hint={MISE_A_JOUR.dansLHistorique(compte, formatNombre(compte))}
    >
      <ListeLarge
        value={successeur ?? ""}
        onChange={(_, { value }) => onChoisir(value === "" ? null : value)}
      >
        <option value="">{MISE_A_JOUR.laisser}</option>
        {candidats.map((candidat) => (
          <option key={candidat.code} value={candidat.code}>
            {sousMotifEtChemin(candidat)}
          </option>
        ))}
      </ListeLarge>
    </Field>
  );
}
