import { lazy, Suspense } from "react";
import { DONNEES_PERSONNELLES } from "../../messages/donneesPersonnelles";
import type { DonneesTrouveesProps } from "./DonneesTrouvees";

/** Loaded with the first letter of a text: no call waits for it. */
const DonneesTrouvees = lazy(() =>
  import("./DonneesTrouvees").catch(() => ({ default: Indisponible })),
);

/**
 * Under a free text: points at the personal data that it seems to hold, and offers to take them away.
 * Never blocks; the live region is there before there is anything to say.
 */
export function DonneesPersonnellesNotice(props: DonneesTrouveesProps) {
  return (
    <div role="status">
      {props.text.trim() !== "" && (
        <Suspense>
          <DonneesTrouvees {...props} />
        </Suspense>
      )}
    </div>
  );
}

/** The file did not come: the form goes on without, and says so. */
function Indisponible() {
  return <p className="note">{DONNEES_PERSONNELLES.indisponible}</p>;
}
