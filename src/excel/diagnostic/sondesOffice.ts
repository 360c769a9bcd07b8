import type { Sondeur } from "../../domain/diagnostic/sondes";
import { storagePartitionKey } from "../officeRuntime";

/** What Office itself tells a pane; it needs no workbook. */
export const sondesOffice: Sondeur<"postePartition" | "posteTheme"> = {
  postePartition: () =>
    Promise.resolve({ issue: storagePartitionKey() === "" ? "commun" : "separe" }),
  posteTheme: () => {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    return Promise.resolve(
      theme ? { issue: "dit", precision: theme.bodyBackgroundColor } : { issue: "tait" },
    );
  },
};
