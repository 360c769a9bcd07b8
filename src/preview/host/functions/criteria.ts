import type { Scalar } from "../../grid/grid";

/** A criterion of COUNTIF and its family: `5`, `"oui"`, `">=10"`, `"<>"`, `"a*"`. */
export function criterion(given: Scalar): (cell: Scalar) => boolean {
  if (typeof given !== "string") return (cell) => cell === given;
  const [, comparison = "=", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(given) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  switch (comparison) {
    case "=":
      return equalTo(operand, number);
    case "<>":
      return not(equalTo(operand, number));
    default:
      return (cell) => typeof cell === "number" && compare(cell, comparison, number);
  }
}

function equalTo(operand: string, number: number): (cell: Scalar) => boolean {
  if (!Number.isNaN(number)) {
    return (cell) => cell === number || (typeof cell === "string" && cell === operand);
  }
  const pattern = wildcardPattern(operand);
  return (cell) => (operand === "" ? cell === "" : pattern.test(String(cell)));
}

function not(test: (cell: Scalar) => boolean): (cell: Scalar) => boolean {
  return (cell) => !test(cell);
}

function compare(cell: number, comparison: string, operand: number): boolean {
  if (comparison === "<") return cell < operand;
  if (comparison === ">") return cell > operand;
  return comparison === "<=" ? cell <= operand : cell >= operand;
}

/** `*` and `?` stand for characters, `~` escapes them; case does not count. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([.+^${}()|[\]\\])/g,
    (_, escaped, wild, special) => {
      if (escaped) return `\\${String(escaped)}`;
      if (special) return `\\${String(special)}`;
      return wild === "*" ? "[^]*" : "[^]";
    },
  );
  return new RegExp(`^${source}$`, "i");
}
