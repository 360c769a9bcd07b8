import { createContext, useContext } from "react";
import type { PaneServices } from "./services";

export const ServicesContext = createContext<PaneServices | null>(null);

/** The services of the pane that this component stands in. */
export function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("No services around this component");
  return services;
}
