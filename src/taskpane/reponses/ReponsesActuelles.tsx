import type { LigneNomenclature } from "../../domain/nomenclature";
import {
  reponseTypeOf,
  type ReponseDuMotif,
  type VersionReponse,
} from "../../domain/reponsesDepartement";
import type { Champ, ReponseType } from "../../domain/reponseType";
import { REPONSES_DEPARTEMENT as TEXTES } from "../../messages/reponsesDepartement";
import { Button } from "../fluent";
import { Message } from "../Message";
import { PropositionAuNational } from "./PropositionAuNational";
import { quandOf } from "./quandOf";
import { type Copie, ReponseLue, type Remplissage } from "./ReponseLue";

interface ReponsesActuellesProps {
  readonly ligne: LigneNomenclature;
  /** Null where there is none. */
  readonly nationale: ReponseType | null;
  /** Placeholders that the national answer asks for. */
  readonly demandesAilleurs: readonly Champ[];
  readonly remplissage: Remplissage;
  readonly motif: ReponseDuMotif;
  readonly occupe: boolean;
  readonly onEcrire: () => void;
  readonly onModifier: (version: VersionReponse) => void;
  readonly onRetirer: (version: VersionReponse) => void;
}

/** The texts in force, mostly one; or the way to write the first. */
export function ReponsesActuelles(props: ReponsesActuellesProps) {
  const { ligne, motif, nationale, demandesAilleurs, remplissage, occupe } = props;
  const { onEcrire, onModifier, onRetirer } = props;
  const { actuelles } = motif;
  if (actuelles.length === 0)
    return (
      <>
        <p className="note">{TEXTES.aucune}</p>
        <Button size="small" className="reponse-ecrire" onClick={onEcrire}>
          {TEXTES.ecrire}
        </Button>
      </>
    );
  return (
    <>
      {actuelles.length > 1 && (
        <Message intent="warning">
          <p>{TEXTES.plusieurs(actuelles.length)}</p>
        </Message>
      )}
      {actuelles.map((version) => (
        <div key={version.id} className="reponse-version">
          <p className="note">
            {version.nature === "complement" && `${TEXTES.noms.complement}. `}
            {TEXTES.ecriteLe(quandOf(version), version.auteur)}
          </p>
          <ReponseLue
            {...remplissage}
            reponse={reponseTypeOf(version)}
            copies={copiesOf(version, nationale)}
            demandesAilleurs={demandesAilleurs}
          />
          <div className="texte-actions">
            <Button size="small" disabledFocusable={occupe} onClick={() => onModifier(version)}>
              {TEXTES.modifier}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={occupe}
              onClick={() => onRetirer(version)}
            >
              {TEXTES.retirer}
            </Button>
          </div>
          <PropositionAuNational
            ligne={ligne}
            texte={version.texte}
            clipboard={remplissage.clipboard}
          />
        </div>
      ))}
    </>
  );
}

/** A complement goes with the national text, or alone. */
function copiesOf(version: VersionReponse, nationale: ReponseType | null): Copie[] {
  const reponse = reponseTypeOf(version);
  if (version.nature === "complement")
    return [
      ...(nationale
        ? [
            {
              label: TEXTES.copierTout,
              reponse: { ...nationale, corps: [...nationale.corps, ...reponse.corps] },
              quoi: "corps" as const,
            },
          ]
        : []),
      { label: TEXTES.copierComplement, reponse, quoi: "corps" },
    ];
  return [
    { label: TEXTES.copier, reponse, quoi: "corps" },
    ...(reponse.objet.length > 0
      ? [{ label: TEXTES.copierObjet, reponse, quoi: "objet" as const }]
      : []),
  ];
}
