import { latePart, neededByCalls, partOf } from "../latePart";
import type { DonneesTrouveesProps } from "./DonneesTrouvees";

const DonneesTrouvees = latePart(
  neededByCalls(partOf(() => import("./DonneesTrouvees"))),
  () => null,
);

/**
 * Under a free text: points at the personal data that it seems to hold, and offers to take them away.
 * Never blocks; the live region is there before there is anything to say.
 */
export function DonneesPersonnellesNotice(props: DonneesTrouveesProps) {
  return <div role="status">{props.text.trim() !== "" && <DonneesTrouvees {...props} />}</div>;
}
