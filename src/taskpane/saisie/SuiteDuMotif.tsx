import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { MotifEnCours } from "../../application/ports";
import type { Nomenclature } from "../../domain/nomenclature";
import { createLecteurDeSuccession } from "../../domain/nomenclatureCodes";
import { SUITE_DU_MOTIF } from "../../messages/suiteDuMotif";
import { Button } from "../fluent";
import { Message } from "../Message";
import { useServices } from "../ServicesContext";
import type { ChoixListes } from "./cascade";
import type { FormProps } from "./formProps";

interface SuiteDuMotifProps extends Pick<FormProps, "saisie" | "edit"> {
  readonly nomenclature: Nomenclature | null;
}

/**
 * A call that is being entered follows the workbook's nomenclature, which may change meanwhile, or while
 * the call was kept: to a line's new labels, to the one line that takes the place of another, else to
 * an empty list that asks. What changed is said until it is read.
 */
export function SuiteDuMotif({ saisie, edit, nomenclature }: SuiteDuMotifProps) {
  const { reveils, readNomenclature, nomenclatureRenewals } = useServices();
  // Whoever comes back to the pane may have changed the workbook meanwhile, or a colleague has.
  const look = useEffectEvent(() => {
    readNomenclature().then(
      ({ version }) => {
        if (version !== nomenclature?.version)
          nomenclatureRenewals.set(nomenclatureRenewals.get() + 1);
      },
      // The lists stay as they are: the version is asked once more before anything is saved.
      () => undefined,
    );
  });
  useEffect(() => reveils.subscribe(() => look()), [reveils]);
  const [phrases, setPhrases] = useState<readonly string[]>([]);
  /** As this call's motifs were called while their lines were there. */
  const noms = useRef(new Map<string, string>());
  const follow = useEffectEvent((nouvelle: Nomenclature) => {
    const dites = saisie.motifs.flatMap((motif, index) => {
      const suite = suiteOf(motif, nouvelle);
      if (!suite) return [];
      edit({ type: "editMotif", index, champs: suite });
      const avant = noms.current.get(motif.code) ?? nouvelle.parCode.get(motif.code)?.sousMotif;
      const apres = nouvelle.parCode.get(suite.code)?.sousMotif;
      if (avant === apres) return [];
      const nom = avant ?? motif.motif;
      return apres === undefined ? SUITE_DU_MOTIF.perdu(nom) : SUITE_DU_MOTIF.remplace(nom, apres);
    });
    if (dites.length > 0) setPhrases(dites);
  });
  useEffect(() => {
    if (nomenclature) follow(nomenclature);
  }, [nomenclature, saisie.idAppel]);
  useEffect(() => {
    for (const { code } of saisie.motifs) {
      const ligne = nomenclature?.parCode.get(code);
      if (ligne) noms.current.set(code, ligne.sousMotif);
    }
  }, [nomenclature, saisie.motifs]);
  return (
    <div role="status">
      {phrases.length > 0 && (
        <Message
          intent="warning"
          titre={SUITE_DU_MOTIF.titre}
          actions={
            <Button size="small" onClick={() => setPhrases([])}>
              {SUITE_DU_MOTIF.compris}
            </Button>
          }
        >
          {phrases.map((phrase) => (
            <p key={phrase}>{phrase}</p>
          ))}
        </Message>
      )}
    </div>
  );
}

/** What the lists are to show of a chosen motif under this nomenclature; null where they show it already. */
function suiteOf(
  { thematique, motif, code, niveau }: MotifEnCours,
  nomenclature: Nomenclature,
): ChoixListes | null {
  if (code === "") return null;
  const suivante = createLecteurDeSuccession(nomenclature)(code).code;
  const ligne = nomenclature.parCode.get(suivante);
  if (!ligne || ligne.retiree) return { thematique: "", motif: "", code: "", niveau: null };
  if (ligne.code === code && ligne.thematique === thematique && ligne.motif === motif) return null;
  return {
    thematique: ligne.thematique,
    motif: ligne.motif,
    code: ligne.code,
    niveau: ligne.code === code ? niveau : null,
  };
}
