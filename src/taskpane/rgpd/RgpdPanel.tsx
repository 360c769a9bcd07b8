import { AppareilSection } from "./AppareilSection";
import { CeQuiEstGarde } from "./CeQuiEstGarde";
import { EffacementSection } from "./EffacementSection";
import { GardeSurAppareil } from "./GardeSurAppareil";
import { ReponsesPersonnelles } from "./ReponsesPersonnelles";
import type { RgpdPorts } from "./rgpdPorts";

/** Personal data: clears what is old, and tells what is kept where. */
export default function RgpdPanel({ ports }: { readonly ports: RgpdPorts }) {
  return (
    <>
      <EffacementSection ports={ports} />
      <ReponsesPersonnelles reponses={ports.reponses} />
      <CeQuiEstGarde />
      <GardeSurAppareil gardes={ports.gardes} />
      <AppareilSection ports={ports} />
    </>
  );
}
