import { type ReactNode, useRef } from "react";
import type { MotifEnCours } from "../../application/ports";
import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";
import { SAISIE } from "../../messages/saisie";
import { CascadeLists } from "./CascadeLists";
import { champKey, type Fautes } from "./fautes";
import { focusChamp } from "./focusChamp";
import { MotifTitre } from "./MotifTitre";
import { NiveauField } from "./NiveauField";
import { RechercheField } from "./RechercheField";
import type { SaisieAction } from "./saisieReducer";
import { StatutField } from "./StatutField";

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
