import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Redaction, Reponses, ReponsesLues } from "../../application/reponsesDepartement";
import type { LigneNomenclature } from "../../domain/nomenclature";
import {
  type ReponseDuMotif,
  SANS_REPONSE,
  type VersionReponse,
} from "../../domain/reponsesDepartement";
import type { Champ, ReponseType } from "../../domain/reponseType";
import { SuiviError } from "../../domain/erreurs";
import { REPONSES_DEPARTEMENT as TEXTES } from "../../messages/reponsesDepartement";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { createLecture } from "../lecture";
import { Message } from "../Message";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import { useEcriture } from "../useEcriture";
import { quandOf } from "./quandOf";
import { ReponseEditor } from "./ReponseEditor";
import type { Remplissage } from "./ReponseLue";
import { ReponsesActuelles } from "./ReponsesActuelles";
import { reponsesOf } from "./reponsesSession";
import { VersionsReponse } from "./VersionsReponse";

interface ReponseDuDepartementProps {
  readonly ligne: LigneNomenclature;
  /** Null where there is none, and until it has come. */
  readonly nationale: ReponseType | null;
  /** Placeholders that the national answer asks for. */
  readonly demandesAilleurs: readonly Champ[];
  readonly remplissage: Remplissage;
  /** Told whether the department's text takes the place of the national one. */
  readonly onPropre: (propre: boolean) => void;
  /** Given what says whether the panel may close: not while a text is not saved. */
  readonly onFermeture: (mayClose: () => boolean) => void;
}

/** A text that is being written, over what was read when it was begun or when somebody else came between. */
interface Edition {
  readonly depart: Redaction;
  readonly lues: ReponsesLues;
  readonly avant: ReponseDuMotif;
  /** Somebody has saved another text meanwhile: it is among `avant`. */
  readonly conflit: boolean;
}

type Fait =
  | { readonly quoi: "enregistree" }
  | { readonly quoi: "retiree"; readonly texte: Redaction };

/** What the team answers itself, with who wrote it when; to write, change, withdraw, propose. */
export function ReponseDuDepartement(props: ReponseDuDepartementProps) {
  const { ligne, onPropre, onFermeture } = props;
  const services = useServices();
  const { preferences } = services;
  const [lecture] = useState(() => createLecture<ReponsesLues>());
  const { valeur: lues, erreur } = useStore(lecture);
  const [edition, setEdition] = useState<Edition | null>(null);
  const [abandon, setAbandon] = useState(false);
  const [fait, setFait] = useState<Fait | null>(null);
  const { occupe, echec, write, dismiss } = useEcriture();
  const titreRef = useRef<HTMLHeadingElement>(null);
  const modifie = useRef(false);

  const read = async (): Promise<ReponsesLues | null> => {
    await lecture.read(async () => (await reponsesOf(services).load()).read());
    return lecture.get().erreur ? null : lecture.get().valeur;
  };
  const readFirst = useEffectEvent(() => void read());
  useEffect(() => readFirst(), []);
  const motif = lues?.parCode.get(ligne.code) ?? SANS_REPONSE;
  const propre = motif.actuelles.some(({ nature }) => nature === "reponse");
  const tellPropre = useEffectEvent(() => onPropre(propre));
  useEffect(() => tellPropre(), [propre]);
  const guard = useEffectEvent(() => {
    if (!modifie.current) return true;
    setAbandon(true);
    return false;
  });
  const tellFermeture = useEffectEvent(() => onFermeture(() => guard()));
  useEffect(() => tellFermeture(), []);

  const toTitle = (): void => {
    // Only what takes the focus anew is scrolled to.
    titreRef.current?.blur();
    titreRef.current?.focus();
  };
  const begin = (depart: Redaction): void => {
    if (!lues) return;
    setFait(null);
    setEdition({ depart, lues, avant: motif, conflit: false });
  };
  const end = (): void => {
    modifie.current = false;
    setAbandon(false);
    setEdition(null);
    dismiss();
    toTitle();
  };
  /** Saves over what was read; where somebody came between, shows what is there now. */
  const save = (redaction: Redaction, from: Pick<Edition, "lues" | "avant">, done: Fait) =>
    write(async () => {
      const { auteur } = redaction;
      const session = await reponsesOf(services).load();
      try {
        const { faute } = await session.save(ligne, from.avant, redaction, from.lues);
        // The form has said it.
        if (faute !== null) return;
      } catch (error: unknown) {
        if (isModifiee(error)) {
          const now = await read();
          if (now) {
            const avant = now.parCode.get(ligne.code) ?? SANS_REPONSE;
            setEdition({ depart: redaction, lues: now, avant, conflit: true });
          }
        }
        throw error;
      }
      if (auteur !== "" && preferences.get().referent === "")
        preferences.save({ referent: auteur });
      end();
      setFait(done);
      await read();
      // The department's text may have moved above the national one.
      setTimeout(toTitle);
    });
  /** Does something to what was saved, then shows what there is. */
  const inSession = (work: (session: Reponses) => Promise<void> | void) =>
    write(async () => {
      await work(await reponsesOf(services).load());
      await read();
    });
  const auteur = preferences.get().referent;
  const retirer = (version: VersionReponse): void => {
    if (!lues) return;
    const retrait: Redaction = { nature: "retrait", objet: "", texte: "", auteur };
    const { nature, objet, texte } = version;
    void save(
      retrait,
      { lues, avant: motif },
      { quoi: "retiree", texte: { nature, objet, texte, auteur: version.auteur } },
    );
  };

  return (
    <section aria-labelledby={`${ligne.code}-departement`} className="reponse-partie">
      <h3 id={`${ligne.code}-departement`} ref={titreRef} tabIndex={-1}>
        {TEXTES.titre}
      </h3>
      {erreur && <ErrorMessage error={erreur.error} contexte="autre" onRetry={() => void read()} />}
      {!lues && !erreur && (
        <p role="status" className="note">
          {TEXTES.lecture}
        </p>
      )}
      <div role="status">
        {fait && !echec && (
          <Message
            intent="success"
            {...(fait.quoi === "retiree" && {
              actions: (
                <Button
                  size="small"
                  disabledFocusable={occupe}
                  onClick={() => {
                    if (lues)
                      void save(fait.texte, { lues, avant: motif }, { quoi: "enregistree" });
                  }}
                >
                  {TEXTES.annuler}
                </Button>
              ),
            })}
          >
            <p>{TEXTES[fait.quoi]}</p>
          </Message>
        )}
      </div>
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={dismiss} />}
      {lues?.perdues
        .filter(({ code }) => code === ligne.code)
        .map((version) => (
          <Message
            key={version.id}
            intent="warning"
            actions={
              <>
                <Button
                  size="small"
                  disabledFocusable={occupe}
                  onClick={() => void inSession((session) => session.saveAgain(version, lues))}
                >
                  {TEXTES.reecrire}
                </Button>
                <Button
                  size="small"
                  disabledFocusable={occupe}
                  onClick={() => void inSession((session) => session.forget(version))}
                >
                  {TEXTES.oublier}
                </Button>
              </>
            }
          >
            <p>{TEXTES.perdue(quandOf(version), version.auteur)}</p>
          </Message>
        ))}
      {edition ? (
        <ReponseEditor
          key={String(edition.conflit)}
          depart={edition.depart}
          conflit={edition.conflit ? edition.avant.actuelles : null}
          aNationale={props.nationale !== null}
          valeurs={props.remplissage}
          occupe={occupe}
          abandon={abandon}
          onAbandon={setAbandon}
          onModifie={(is) => {
            modifie.current = is;
          }}
          onSave={(redaction) => void save(redaction, edition, { quoi: "enregistree" })}
          onEnd={end}
        />
      ) : (
        lues && (
          <ReponsesActuelles
            {...props}
            motif={motif}
            occupe={occupe}
            onEcrire={() => begin({ nature: "reponse", objet: "", texte: "", auteur })}
            onModifier={({ nature, objet, texte }) => begin({ nature, objet, texte, auteur })}
            onRetirer={retirer}
          />
        )
      )}
      {lues && !edition && motif.versions.length > 0 && (
        <VersionsReponse
          motif={motif}
          onReprendre={({ nature, objet, texte }) =>
            begin({ nature: nature === "retrait" ? "reponse" : nature, objet, texte, auteur })
          }
          onEffacer={(version) => inSession((session) => session.eraseTextes([version]))}
        />
      )}
    </section>
  );
}

const isModifiee = (error: unknown): boolean =>
  error instanceof SuiviError && error.code === "REPONSE_MODIFIEE";
