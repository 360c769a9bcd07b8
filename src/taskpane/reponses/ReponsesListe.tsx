import { useEffect, useEffectEvent, useState } from "react";
import type { ReponsesLues } from "../../application/reponsesDepartement";
import type { LigneNomenclature } from "../../domain/nomenclature";
import { lignesEnVigueur } from "../../domain/nomenclatureCodes";
import {
  exportOfReponses,
  type ReponseDuMotif,
  type VersionReponse,
} from "../../domain/reponsesDepartement";
import { REPONSES_DEPARTEMENT as TEXTES } from "../../messages/reponsesDepartement";
import { CopyButton } from "../copy/CopyButton";
import { ErrorMessage } from "../ErrorMessage";
import { Button, Field } from "../fluent";
import { ListeLarge } from "../ListeLarge";
import { Loading } from "../latePart";
import { createLecture } from "../lecture";
import { Message } from "../Message";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import { useEcriture } from "../useEcriture";
import { useReglages } from "../useReglages";
import { quandOf } from "./quandOf";
import { reponsesOf } from "./reponsesSession";

interface ReponsesListeProps {
  readonly onOuvrir: (ligne: LigneNomenclature) => void;
}

/** All that the department has written itself: to open, to take elsewhere, to put under another line. */
export function ReponsesListe({ onOuvrir }: ReponsesListeProps) {
  const services = useServices();
  const [lecture] = useState(() => createLecture<ReponsesLues>());
  const { valeur: lues, erreur } = useStore(lecture);
  const read = (): Promise<void> =>
    lecture.read(async () => (await reponsesOf(services).load()).read());
  const readFirst = useEffectEvent(() => void read());
  useEffect(() => readFirst(), []);
  if (erreur)
    return <ErrorMessage error={erreur.error} contexte="autre" onRetry={() => void read()} />;
  if (!lues) return <Loading />;
  const { nomenclature, parCode, sansMotif } = lues;
  const lignes = lignesEnVigueur(nomenclature).flatMap((ligne) => {
    const motif = parCode.get(ligne.code);
    return motif && motif.actuelles.length > 0 ? [{ ligne, motif }] : [];
  });
  const actuelles = [...lignes.map(({ motif }) => motif), ...sansMotif].flatMap(
    (motif) => motif.actuelles,
  );
  return (
    <div className="champs">
      <p className="note">{actuelles.length === 0 ? TEXTES.listeVide : TEXTES.listeTexte}</p>
      {lignes.length > 0 && (
        <ul className="reponses-liste" aria-label={TEXTES.liste}>
          {lignes.map(({ ligne, motif }) => (
            <li key={ligne.code}>
              <Button
                size="small"
                appearance="subtle"
                aria-label={TEXTES.ouvrir(ligne.sousMotif)}
                onClick={() => onOuvrir(ligne)}
              >
                {ligne.sousMotif}
              </Button>
              {motif.actuelles.map((version) => (
                <p key={version.id} className="note">
                  {TEXTES.version(version.nature, quandOf(version), version.auteur)}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      <Orphelines lues={lues} onChange={read} />
      {actuelles.length > 0 && <Export versions={actuelles} />}
    </div>
  );
}

interface OrphelinesProps {
  readonly lues: ReponsesLues;
  readonly onChange: () => Promise<void>;
}

/** Answers whose line is gone without one that takes its place: a person says which does. */
function Orphelines({ lues, onChange }: OrphelinesProps) {
  const services = useServices();
  const { occupe, echec, write, dismiss } = useEcriture();
  const [rattachee, setRattachee] = useState<string | null>(null);
  const { sansMotif, nomenclature, parCode } = lues;
  const rattacher = (orpheline: ReponseDuMotif, ligne: LigneNomenclature): void =>
    void write(async () => {
      const session = await reponsesOf(services).load();
      const known = parCode.get(ligne.code);
      for (const [index, version] of orpheline.actuelles.entries()) {
        // What the line has already stays beside it: a person chooses between them.
        const avant = {
          ...{ actuelles: [], versions: known?.versions ?? [] },
          tetes: index === 0 ? [...orpheline.tetes] : [],
        };
        await session.save(ligne, avant, version, lues);
      }
      setRattachee(ligne.sousMotif);
      await onChange();
    });
  return (
    <>
      <p role="status" className="note">
        {rattachee !== null && TEXTES.rattachee(rattachee)}
      </p>
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={dismiss} />}
      {sansMotif.length > 0 && (
        <Message intent="warning" titre={TEXTES.orphelines(sansMotif.length)}>
          <p>{TEXTES.orphelinesTexte}</p>
          {sansMotif.map((orpheline) => (
            <Orpheline
              key={orpheline.tetes.join(" ")}
              orpheline={orpheline}
              lignes={lignesEnVigueur(nomenclature)}
              occupe={occupe}
              onRattacher={(ligne) => rattacher(orpheline, ligne)}
            />
          ))}
        </Message>
      )}
    </>
  );
}

interface OrphelineProps {
  readonly orpheline: ReponseDuMotif;
  readonly lignes: readonly LigneNomenclature[];
  readonly occupe: boolean;
  readonly onRattacher: (ligne: LigneNomenclature) => void;
}

function Orpheline({ orpheline, lignes, occupe, onRattacher }: OrphelineProps) {
  const { clipboard } = useServices();
  const [code, setCode] = useState("");
  const [first] = orpheline.actuelles;
  const titre = first?.sousMotif === "" ? first.code : (first?.sousMotif ?? "");
  const ligne = lignes.find((one) => one.code === code);
  return (
    <div className="champs">
      <Field label={TEXTES.orpheline(titre)}>
        <ListeLarge value={code} onChange={(_, { value }) => setCode(value)}>
          <option value="">{TEXTES.choisir}</option>
          {lignes.map((one) => (
            <option key={one.code} value={one.code}>
              {`${one.sousMotif} (${one.motif})`}
            </option>
          ))}
        </ListeLarge>
      </Field>
      <div className="texte-actions">
        {ligne && (
          <Button size="small" disabledFocusable={occupe} onClick={() => onRattacher(ligne)}>
            {TEXTES.rattacher}
          </Button>
        )}
        <CopyButton
          size="small"
          label={TEXTES.copierDe(titre)}
          text={orpheline.actuelles.map(({ texte }) => texte).join("\n\n")}
          clipboard={clipboard}
        />
      </div>
    </div>
  );
}

/** A file, and the same to be copied. */
function Export({ versions }: { readonly versions: readonly VersionReponse[] }) {
  const { clipboard, lateAdapters } = useServices();
  const { departement } = useReglages();
  const save = async (): Promise<void> => {
    const { sortieExtrait } = await lateAdapters();
    const nom = departement
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-");
    sortieExtrait.telechargement.offer(
      TEXTES.fichier(nom),
      exportOfReponses(versions),
      "text/markdown",
    );
  };
  return (
    <>
      <div className="texte-actions">
        <Button size="small" onClick={() => void save()}>
          {TEXTES.exporter}
        </Button>
        <CopyButton
          size="small"
          label={TEXTES.toutCopier}
          text={() => exportOfReponses(versions)}
          clipboard={clipboard}
        />
      </div>
      <p className="note">{TEXTES.exporterAide}</p>
    </>
  );
}
