import names from "color-name";
import { HostError } from "./hostErrors";

/**
 * A colour as the API gives it back, `#RRGGBB`, from what it takes: that, the same without `#`, or a name
 * of HTML, such as `orange`. Throws InvalidArgument.
 */
export function colourOf(given: unknown): string {
  if (typeof given !== "string") throw new HostError("InvalidArgument");
  const digits = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (digits) return `#${digits.toUpperCase()}`;
  const name = given.toLowerCase();
  const named = isName(name) ? names[name] : null;
  if (!named) throw new HostError("InvalidArgument");
  return `#${named
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}

function isName(name: string): name is keyof typeof names {
  return Object.hasOwn(names, name);
}
