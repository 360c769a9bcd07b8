import { type ReactNode, useRef } from "react";
import type { MotifEnCours } from "../../application/ports";
import { type LigneNomenclature, type Nomenclature, niveauOf } from "../../domain/nomenclature";
import { SAISIE } from "../../messages/saisie";
import { CascadeLists } from "./CascadeLists";
import { champKey, type Fautes } from "./fautes";
import { focusChamp } from "./focusChamp";
import type { SaisieAction } from "./saisieReducer";
import { type Niveau, NIVEAUX } from "../../domain/historique";
import { Field, Select, Radio, RadioGroup } from "../fluent";
import { type Statut, STATUTS } from "../../domain/appel";
import { latePart, neededByCalls, partOf } from "../latePart";
import { RechercheAttente } from "../recherche/RechercheAttente";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";

const MotifTitre = latePart(neededByCalls(partOf(() => import("./MotifTitre"))), () => null);

interface MotifFieldsProps {
  readonly motif: MotifEnCours;
  /** 0-based. */
  readonly index: number;
  /** How many the call has: a single one needs no title and cannot be removed. */
  readonly nombre: number;
  readonly email: boolean;
  /** Seconds of its part of the call; null while unknown. */
  readonly part: number | null;
  readonly nomenclature: Nomenclature | null;
  readonly fautes: Fautes;
  readonly edit: (action: SaisieAction) => void;
  /** What is offered once the motif is chosen. */
  readonly children?: ReactNode;
}

/** One motif of the call: a future row of the history. */
export function MotifFields(props: MotifFieldsProps) {
  const { motif, index, nombre, email, part, nomenclature, fautes, edit, children } = props;
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const change = (champs: Partial<Omit<MotifEnCours, "idLigne">>): void =>
    edit({ type: "editMotif", index, champs });
  const choose = ({ thematique, motif: choisi, code }: LigneNomenclature): void => {
    change({ thematique, motif: choisi, code, niveau: null });
    if (fieldset.current) focusChamp(fieldset.current, champKey("statut", index));
  };
  return (
    <fieldset className="motif" ref={fieldset} aria-label={SAISIE.motifNumero(index + 1)}>
      {nombre > 1 && (
        <MotifTitre
          motif={motif}
          index={index}
          dernier={index === nombre - 1}
          email={email}
          part={part}
          fautes={fautes}
          edit={edit}
        />
      )}
      <RechercheField
        nomenclature={nomenclature}
        champ={champKey("recherche", index)}
        onChoose={choose}
      />
      <CascadeLists
        nomenclature={nomenclature}
        choisi={motif}
        champ={champKey("motif", index)}
        faute={fautes.get(champKey("motif", index))}
        onChange={change}
      />
      <NiveauField
        nomenclature={nomenclature}
        choisi={motif}
        onChange={(niveau) => change({ niveau })}
      />
      <StatutField
        statut={motif.statut}
        champ={champKey("statut", index)}
        faute={fautes.get(champKey("statut", index))}
        onChange={(statut) => change({ statut })}
      />
      {children}
    </fieldset>
  );
}

interface NiveauFieldProps {
  readonly nomenclature: Nomenclature | null;
  readonly choisi: MotifEnCours;
  readonly onChange: (niveau: Niveau) => void;
}

/** The level of the chosen line; a choice only where the nomenclature leaves one. */
function NiveauField({ nomenclature, choisi, onChange }: NiveauFieldProps) {
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

interface StatutFieldProps {
  readonly statut: Statut | null;
  readonly champ: string;
  readonly faute: string | undefined;
  readonly onChange: (statut: Statut) => void;
}

const LIBELLES: Readonly<Record<Statut, string>> = SAISIE.statuts;

/** The three usual statuts, and the rare fourth one, set apart. */
function StatutField({ statut, champ, faute, onChange }: StatutFieldProps) {
  return (
    <Field label={SAISIE.statut} validationMessage={faute ?? null}>
      <RadioGroup layout="horizontal" className="statuts" value={statut ?? ""} required>
        {STATUTS.map((possible) => (
          <Radio
            key={possible}
            className={`statut statut-${possible}`}
            value={possible}
            label={LIBELLES[possible]}
            data-champ={champ}
            onChange={() => onChange(possible)}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

const RechercheMotif = latePart(
  neededByCalls(partOf(() => import("../recherche/RechercheMotif"))),
  RechercheAttente,
);

interface RechercheFieldProps {
  readonly nomenclature: Nomenclature | null;
  readonly champ: string;
  readonly onChoose: (ligne: LigneNomenclature) => void;
}

/** The search over the whole nomenclature, with this référent's habits. */
function RechercheField({ nomenclature, champ, onChoose }: RechercheFieldProps) {
  const { preferences, clock } = useServices();
  const habitudes = useStore(preferences);
  if (!nomenclature) return <RechercheAttente champ={champ} />;
  return (
    <RechercheMotif
      nomenclature={nomenclature}
      preferences={habitudes}
      clock={clock}
      champ={champ}
      onChoose={onChoose}
    />
  );
}
