import { AppareilSection } from "./AppareilSection";
import { CeQuiEstGarde } from "./CeQuiEstGarde";
import { EffacementSection } from "./EffacementSection";
import { GardeSurAppareil } from "./GardeSurAppareil";
import type { RgpdPorts } from "./rgpdPorts";

/** Personal data: clears what is old, and tells what is kept where. */
export default function RgpdPanel({ ports }: { readonly ports: RgpdPorts }) {
  return (
    <>
      <EffacementSection ports={ports} />
      <CeQuiEstGarde />
      <GardeSurAppareil gardes={ports.gardes} />
      <AppareilSection ports={ports} />
    </>
  );
}
