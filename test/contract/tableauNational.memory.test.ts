import { MemoryTableauNational } from "../support/doubles/memoryTableauNational";
import { tableauNationalContract } from "./tableauNationalContract";

describe("TableauNationalStore in memory", () => {
  tableauNationalContract(() => new MemoryTableauNational());
});
