import { Button } from "@fluentui/react-components";
import type { Nomenclature } from "../../domain/nomenclature";
import { SAISIE } from "../../messages/saisie";
import { useServices } from "../ServicesContext";
import type { FormProps } from "./formProps";
import { MotifFields } from "./MotifFields";
import { repartitionOf } from "./repartition";

interface MotifsSectionProps extends FormProps {
  readonly nomenclature: Nomenclature | null;
}

/** The call's motifs, and how its duration is split between them. */
export function MotifsSection({ saisie, edit, fautes, nomenclature }: MotifsSectionProps) {
  const { ids } = useServices();
  const parts = repartitionOf(saisie);
  return (
    <>
      {saisie.motifs.map((motif, index) => (
        <MotifFields
          key={motif.idLigne}
          motif={motif}
          index={index}
          seul={saisie.motifs.length === 1}
          part={parts?.[index] ?? null}
          nomenclature={nomenclature}
          fautes={fautes}
          edit={edit}
        />
      ))}
      <div className="motifs-pied">
        <Button
          size="small"
          appearance="subtle"
          icon={<span aria-hidden="true">+</span>}
          onClick={() => edit({ type: "addMotif", idLigne: ids.next() })}
        >
          {SAISIE.ajouterMotif}
        </Button>
        {parts && <p className="note">{SAISIE.repartition(parts, saisie.duree)}</p>}
      </div>
    </>
  );
}
