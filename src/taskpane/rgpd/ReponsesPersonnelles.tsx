import { useEffect, useEffectEvent, useId, useState } from "react";
import { readPersonnels, type TextePersonnel } from "../../application/reponsesDepartement";
import { REPONSES_DEPARTEMENT as TEXTES } from "../../messages/reponsesDepartement";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Loading } from "../latePart";
import { createLecture } from "../lecture";
import { quandOf } from "../reponses/quandOf";
import { useStore } from "../store";
import { useEcriture } from "../useEcriture";
import type { RgpdPorts } from "./rgpdPorts";

/** Texts of the department's own answers that seem to name somebody; those that were replaced can be erased. */
export function ReponsesPersonnelles({ reponses }: Pick<RgpdPorts, "reponses">) {
  const id = useId();
  const [lecture] = useState(() => createLecture<readonly TextePersonnel[]>());
  const { valeur: textes, erreur } = useStore(lecture);
  const { occupe, echec, write, dismiss } = useEcriture();
  const read = (): Promise<void> => lecture.read(() => readPersonnels(reponses));
  const readFirst = useEffectEvent(() => void read());
  useEffect(() => readFirst(), []);
  const efface = (id: string): void =>
    void write(async () => {
      await reponses.eraseTextes([id]);
      await read();
    });
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{TEXTES.personnelles}</h3>
      {erreur && <ErrorMessage error={erreur.error} contexte="autre" onRetry={() => void read()} />}
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={dismiss} />}
      {!textes && !erreur && <Loading />}
      <p role="status" className="note">
        {textes && TEXTES.personnellesTexte(textes.length)}
      </p>
      {textes && textes.length > 0 && (
        <ul aria-label={TEXTES.personnelles}>
          {textes.map(({ version, actuel }) => {
            const nom = `${version.sousMotif} (${quandOf(version)})`;
            return (
              <li key={version.id}>
                {nom}{" "}
                {actuel ? (
                  <span className="note">{TEXTES.personnelleActuelle}</span>
                ) : (
                  <Button
                    size="small"
                    aria-label={`${TEXTES.effacer} : ${nom}`}
                    disabledFocusable={occupe}
                    onClick={() => efface(version.id)}
                  >
                    {TEXTES.effacer}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
