import { useState } from "react";
import { flushSync } from "react-dom";
import { formatDuree } from "../../domain/duree";
import { CANAL_EMAIL } from "../../domain/historique";
import type { Nomenclature } from "../../domain/nomenclature";
import { SAISIE } from "../../messages/saisie";
import { Button } from "../fluent";
import { useServices } from "../ServicesContext";
import type { FormProps } from "./formProps";
import { latePart, neededByCalls, partOf } from "../latePart";
import { champKey } from "./fautes";
import { focusChamp } from "./focusChamp";
import { MotifFields } from "./MotifFields";
import { repartitionOf } from "./repartition";
import type { MotifEnCours, SaisieEnCours } from "../../application/ports";
import { useStore } from "../store";
import { ReponseToggle } from "./ReponseToggle";

const MotifPlie = latePart(neededByCalls(partOf(() => import("./MotifPlie"))), () => null);

/** The parts, and what they make together. */
function somme(parts: readonly number[]): [parts: string[], total: string] {
  return [parts.map(formatDuree), formatDuree(parts.reduce((sum, part) => sum + part, 0))];
}

interface MotifsSectionProps extends FormProps {
  readonly nomenclature: Nomenclature | null;
}

/** The call's motifs, and how its duration is split between them. */
export function MotifsSection({ saisie, edit, fautes, nomenclature }: MotifsSectionProps) {
  const { ids } = useServices();
  const parts = repartitionOf(saisie);
  const [plies, deplier] = usePlies(saisie.motifs);
  return (
    <>
      {saisie.motifs.map((motif, index) => {
        const faulty = CHAMPS_MOTIF.some((champ) => fautes.has(champKey(champ, index)));
        return plies.has(motif.idLigne) && !faulty ? (
          <MotifPlie
            key={motif.idLigne}
            motif={motif}
            index={index}
            sousMotif={nomenclature?.parCode.get(motif.code)?.sousMotif ?? ""}
            part={parts?.[index] ?? null}
            onOuvrir={(button) => {
              const form = button.closest("form");
              flushSync(() => deplier(motif.idLigne));
              if (form) focusChamp(form, champKey("statut", index));
            }}
          />
        ) : (
          <MotifFields
            key={motif.idLigne}
            motif={motif}
            index={index}
            nombre={saisie.motifs.length}
            email={saisie.canal === CANAL_EMAIL}
            part={parts?.[index] ?? null}
            nomenclature={nomenclature}
            fautes={fautes}
            edit={edit}
          >
            <MotifOutils code={motif.code} saisie={saisie} nomenclature={nomenclature} />
          </MotifFields>
        );
      })}
      <div className="motifs-pied">
        <Button
          size="small"
          appearance="subtle"
          icon={<span aria-hidden="true">+</span>}
          onClick={() => edit({ type: "addMotif", idLigne: ids.next() })}
        >
          {SAISIE.ajouterMotif}
        </Button>
        {parts && <p className="note">{SAISIE.repartition(...somme(parts))}</p>}
      </div>
    </>
  );
}

const CHAMPS_MOTIF = ["motif", "statut", "part"] as const;

/** Which motifs are folded: those that are finished when a next one is added, until they are opened again. */
function usePlies(motifs: readonly MotifEnCours[]) {
  const [plies, setPlies] = useState<ReadonlySet<string>>(new Set());
  const [nombre, setNombre] = useState(motifs.length);
  if (nombre !== motifs.length) {
    setNombre(motifs.length);
    const finis = motifs.slice(0, -1).filter(({ code, statut }) => code !== "" && statut !== null);
    if (motifs.length > nombre) setPlies(new Set(finis.map(({ idLigne }) => idLigne)));
  }
  const deplier = (idLigne: string): void =>
    setPlies(new Set([...plies].filter((one) => one !== idLigne)));
  return [motifs.length > 1 ? plies : new Set<string>(), deplier] as const;
}

const FavoriButton = latePart(
  neededByCalls(partOf(() => import("../recherche/FavoriButton"))),
  () => null,
);

interface MotifOutilsProps {
  /** Of the chosen line, "" while none is chosen. */
  readonly code: string;
  readonly saisie: SaisieEnCours;
  readonly nomenclature: Nomenclature | null;
}

/** What a chosen motif offers: its answer, and its place among the favourites. */
function MotifOutils({ code, saisie, nomenclature }: MotifOutilsProps) {
  const { preferences } = useServices();
  const { favoris } = useStore(preferences);
  const ligne = nomenclature?.parCode.get(code);
  if (!ligne) return null;
  return (
    <div className="motif-outils">
      {/* Another line has another answer, that nobody has asked for yet. */}
      <ReponseToggle key={code} ligne={ligne} saisie={saisie} />
      <FavoriButton
        ligne={ligne}
        favoris={favoris}
        onChange={(kept) => preferences.save({ favoris: kept })}
      />
    </div>
  );
}
