import type { BilanEffacement } from "../../application/effacement";
import { RGPD } from "../../messages/rgpd";
import { Message } from "../Message";
import { formatNombre } from "../resultats/formats";
import { lignesText } from "./effacementTexts";

/** What clearing did, and what it could not reach. */
export function BilanMessage({ bilan }: { readonly bilan: BilanEffacement }) {
  const { lignes, laissees, interrompu, note } = bilan;
  return (
    <Message
      intent={interrompu || laissees > 0 ? "info" : "success"}
      titre={interrompu ? RGPD.arretTitre : RGPD.faitTitre}
    >
      <p>{lignes > 0 ? RGPD.fait(lignesText(lignes)) : RGPD.faitRien}</p>
      {interrompu && <p>{RGPD.arret}</p>}
      {laissees > 0 && <p>{RGPD.laissees(laissees, formatNombre(laissees))}</p>}
      {lignes > 0 && !note && <p>{RGPD.nonNote}</p>}
      {lignes > 0 && <p>{RGPD.anciensElements}</p>}
      {lignes > 0 && <p>{RGPD.versionsFichier}</p>}
    </Message>
  );
}
