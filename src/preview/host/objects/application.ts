import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"];

/** Excel.Application: a French Excel. */
export const applicationType: ObjectType<null> = {
  properties: {
    CalculationMode: {
      get: (_self, { workbook }) => workbook.state.calculationMode,
      set: (_self, mode, { workbook }) => {
        if (typeof mode !== "string" || !CALCULATION_MODES.includes(mode)) {
          throw new HostError("InvalidArgument");
        }
        workbook.state.calculationMode = mode;
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "," },
    ThousandsSeparator: { get: () => "\u202f" },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (_self, args, { workbook }) => {
      if (!CALCULATION_TYPES.includes(args.text(0))) throw new HostError("InvalidArgument");
      workbook.cellsChanged();
    },
    // Both only put off what this host does at the end of the batch anyway.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};
