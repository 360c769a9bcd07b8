import type { WorkbookEdits } from "../../../ooxml/edit/edits";
import type { DefinedNameModel } from "../../../ooxml/model";
import type { NameState } from "../state";
import type { Workbook } from "../workbook";

/** Names as they were, by scope and name. */
export type NamesBefore = ReadonlyMap<string, NameState>;

export function namesSnapshot(names: readonly NameState[]): NamesBefore {
  return new Map(names.map((name) => [keyOf(name), { ...name }]));
}

/** Names added, changed and deleted, with the names that sheets have now. */
export function nameChanges(
  before: NamesBefore,
  workbook: Workbook,
): Required<Pick<WorkbookEdits, "names" | "deletedNames">> {
  const { names } = workbook.state;
  const present = new Set(names.map(keyOf));
  const isChanged = (name: NameState): boolean => {
    const old = before.get(keyOf(name));
    return (
      old?.formula !== name.formula ||
      old.visible !== name.visible ||
      old.comment !== name.comment ||
      old.name !== name.name
    );
  };
  return {
    names: names.filter(isChanged).map((name) => nameModel(workbook, name)),
    deletedNames: [...before]
      .filter(([key]) => !present.has(key))
      .flatMap(([, name]) => deletedName(workbook, name)),
  };
}

function nameModel(workbook: Workbook, name: NameState): DefinedNameModel {
  return {
    name: name.name,
    formula: name.formula.replace(/^=/, ""),
    hidden: !name.visible,
    ...(name.comment === "" ? {} : { comment: name.comment }),
    ...(name.sheetId === undefined ? {} : { sheet: workbook.sheetName(name.sheetId) }),
  };
}

/** A name of a sheet that is gone goes with it. */
function deletedName(
  workbook: Workbook,
  { name, sheetId }: NameState,
): Pick<DefinedNameModel, "name" | "sheet">[] {
  if (sheetId === undefined) return [{ name }];
  const sheet = workbook.findSheet(sheetId);
  return sheet ? [{ name, sheet: sheet.name }] : [];
}

function keyOf({ name, sheetId }: NameState): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}
