import { type ComponentProps, useEffect, useRef } from "react";
import { Select } from "./fluent";

/** A native list whose labels may be wider than the pane: the chosen one is in its title, whole. */
export function ListeLarge(props: ComponentProps<typeof Select>) {
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (list.current) list.current.title = list.current.selectedOptions[0]?.text ?? "";
  });
  return (
    <Select
      {...props}
      ref={(element: HTMLSelectElement | null) => {
        list.current = element;
      }}
    />
  );
}
