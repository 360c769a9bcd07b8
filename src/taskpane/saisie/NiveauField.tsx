import type { MotifEnCours } from "../../application/ports";
import { type Niveau, NIVEAUX } from "../../domain/historique";
import { type Nomenclature, niveauOf } from "../../domain/nomenclature";
import { SAISIE } from "../../messages/saisie";
import { Field, Select } from "../fluent";

interface NiveauFieldProps {
  readonly nomenclature: Nomenclature | null;
  readonly choisi: MotifEnCours;
  readonly onChange: (niveau: Niveau) => void;
}

/** The level of the chosen line; a choice only where the nomenclature leaves one. */
export function NiveauField({ nomenclature, choisi, onChange }: NiveauFieldProps) {
  const ligne = nomenclature?.parCode.get(choisi.code);
  if (!ligne) return null;
  const niveau = niveauOf(ligne, choisi.niveau ?? undefined);
  if (ligne.niveau !== "1/2") return <p className="note niveau">{niveau}</p>;
  return (
    <Field label={SAISIE.niveau} orientation="horizontal">
      <Select
        value={niveau}
        onChange={(_, { value }) =>
          onChange(NIVEAUX.find((possible) => possible === value) ?? niveau)
        }
      >
        {NIVEAUX.map((possible) => (
          <option key={possible}>{possible}</option>
        ))}
      </Select>
    </Field>
  );
}
