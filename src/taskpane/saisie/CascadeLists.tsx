import type { MotifEnCours } from "../../application/ports";
import {
  motifsOf,
  type Nomenclature,
  sousMotifsOf,
  thematiquesOf,
} from "../../domain/nomenclature";
import { SAISIE } from "../../messages/saisie";
import { Field, Select } from "../fluent";
import { type ChoixListes, chooseMotif, chooseSousMotif, chooseThematique } from "./cascade";

interface CascadeListsProps {
  readonly nomenclature: Nomenclature | null;
  readonly choisi: MotifEnCours;
  /** `data-champ` of the three lists. */
  readonly champ: string;
  readonly faute: string | undefined;
  readonly onChange: (choix: Partial<ChoixListes>) => void;
}

/** « Thématique », « Motif », « Sous-motif »: each list offers what belongs to the one above. */
export function CascadeLists({ nomenclature, choisi, champ, faute, onChange }: CascadeListsProps) {
  const { thematique, motif, code } = choisi;
  const lists = nomenclature ? listsOf(nomenclature, choisi) : null;
  return (
    <>
      <ChoiceList
        label={SAISIE.thematique}
        champ={champ}
        options={lists?.thematiques ?? []}
        value={thematique}
        onChoose={(value) => nomenclature && onChange(chooseThematique(nomenclature, value))}
      />
      <ChoiceList
        label={SAISIE.motif}
        champ={champ}
        options={lists?.motifs ?? []}
        value={motif}
        onChoose={(value) => nomenclature && onChange(chooseMotif(nomenclature, thematique, value))}
      />
      <ChoiceList
        label={SAISIE.sousMotif}
        champ={champ}
        options={lists?.sousMotifs ?? []}
        value={code}
        faute={faute}
        onChoose={(value) => onChange(chooseSousMotif(value))}
      />
    </>
  );
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

const labelChoice = (label: string): Choice => ({ value: label, text: label });

function listsOf(nomenclature: Nomenclature, { thematique, motif }: MotifEnCours) {
  return {
    thematiques: thematiquesOf(nomenclature).map(labelChoice),
    motifs: motifsOf(nomenclature, thematique).map(labelChoice),
    sousMotifs: sousMotifsOf(nomenclature, thematique, motif).map(({ code, sousMotif }) => ({
      value: code,
      text: sousMotif,
    })),
  };
}

interface ChoiceListProps {
  readonly label: string;
  readonly champ: string;
  readonly options: readonly Choice[];
  readonly value: string;
  readonly faute?: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** A native list: light, and the fastest by keyboard. */
function ChoiceList({ label, champ, options, value, faute, onChoose }: ChoiceListProps) {
  return (
    <Field label={label} validationMessage={faute ?? null}>
      <Select
        data-champ={champ}
        required
        disabled={options.length === 0}
        value={value}
        title={options.find((option) => option.value === value)?.text}
        onChange={(_, { value: chosen }) => onChoose(chosen)}
      >
        <option value="">{SAISIE.choisir}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
