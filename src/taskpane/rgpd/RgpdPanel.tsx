import { AppareilSection } from "./AppareilSection";
import { CeQuiEstGarde } from "./CeQuiEstGarde";
import { EffacementSection } from "./EffacementSection";
import type { RgpdPorts } from "./rgpdPorts";

/** Personal data: clears what is old, and tells what is kept where. */
export default function RgpdPanel({ ports }: { readonly ports: RgpdPorts }) {
  return (
    <>
      <EffacementSection ports={ports} />
      <CeQuiEstGarde />
      <AppareilSection preferences={ports.preferences} />
    </>
  );
}
