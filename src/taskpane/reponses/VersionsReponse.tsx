import { useId, useState } from "react";
import { parseBlocs } from "../../domain/reponseType";
import type { ReponseDuMotif, VersionReponse } from "../../domain/reponsesDepartement";
import { REPONSES_DEPARTEMENT as TEXTES } from "../../messages/reponsesDepartement";
import { Button } from "../fluent";
import { quandOf } from "./quandOf";
import { ReponseTexte } from "./ReponseTexte";

interface VersionsReponseProps {
  readonly motif: ReponseDuMotif;
  /** Writes a new text that starts from this one. */
  readonly onReprendre: (version: VersionReponse) => void;
  /** Empties a former text for good. */
  readonly onEffacer: (version: VersionReponse) => Promise<unknown>;
}

/** Every text that a motif has had, who wrote it and when, the latest first. */
export function VersionsReponse({ motif, onReprendre, onEffacer }: VersionsReponseProps) {
  const { versions, tetes } = motif;
  return (
    <details className="reponse-versions">
      <summary tabIndex={0}>{TEXTES.versions(versions.length)}</summary>
      <ul>
        {versions.map((version) => (
          <Version
            key={version.id}
            version={version}
            actuelle={tetes.includes(version.id)}
            onReprendre={() => onReprendre(version)}
            onEffacer={() => onEffacer(version)}
          />
        ))}
      </ul>
    </details>
  );
}

interface VersionProps {
  readonly version: VersionReponse;
  readonly actuelle: boolean;
  readonly onReprendre: () => void;
  readonly onEffacer: () => Promise<unknown>;
}

function Version({ version, actuelle, onReprendre, onEffacer }: VersionProps) {
  const id = useId();
  const [vue, setVue] = useState(false);
  const [confirme, setConfirme] = useState(false);
  const { nature, auteur, texte } = version;
  return (
    <li>
      <p id={id}>
        {TEXTES.version(nature, quandOf(version), auteur)}
        {actuelle && ` (${TEXTES.enVigueur})`}
        {nature !== "retrait" && texte === "" && `. ${TEXTES.efface}`}
      </p>
      {texte !== "" && (
        <div className="texte-actions">
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={vue}
            aria-describedby={id}
            onClick={() => setVue(!vue)}
          >
            {vue ? TEXTES.cacher : TEXTES.voir}
          </Button>
          {!actuelle && (
            <>
              <Button size="small" appearance="subtle" aria-describedby={id} onClick={onReprendre}>
                {TEXTES.reprendre}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-describedby={id}
                onClick={() => (confirme ? void onEffacer() : setConfirme(true))}
              >
                {confirme ? TEXTES.effacerConfirmer : TEXTES.effacer}
              </Button>
            </>
          )}
        </div>
      )}
      {vue && <ReponseTexte corps={parseBlocs(texte)} valeurs={{}} />}
    </li>
  );
}
