import type { ReponsesEcrites } from "../../../src/application/latePorts";
import type { VersionReponse } from "../../../src/domain/reponsesDepartement";

/** What was saved from this device, shared by the panes that are given it. */
export class MemoryReponsesEcrites implements ReponsesEcrites {
  private readonly kept = new Map<string, VersionReponse>();

  list(): readonly VersionReponse[] {
    return [...this.kept.values()];
  }

  put(version: VersionReponse): void {
    this.kept.set(version.id, version);
  }

  remove(id: string): void {
    this.kept.delete(id);
  }
}
