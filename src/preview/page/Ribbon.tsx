import type { RibbonAction, RibbonGroup } from "./manifest";
import { TEXTS } from "./texts";

interface RibbonProps {
  groups: readonly RibbonGroup[];
  onRun: (action: RibbonAction) => void;
}

/** The add-in's own groups and buttons, as its manifest declares them. */
export function Ribbon({ groups, onRun }: RibbonProps) {
  return (
    <nav className="ribbon" aria-label={TEXTS.ribbon}>
      {groups.map((group) => (
        <div className="ribbon-group" role="group" aria-label={group.label} key={group.id}>
          <div className="ribbon-buttons">
            {group.buttons.map((button) => (
              <button
                className="ribbon-button"
                type="button"
                key={button.id}
                title={`${button.tooltipTitle}\n${button.tooltip}`}
                onClick={() => onRun(button.action)}
              >
                {button.icon && <img src={button.icon} alt="" width={24} height={24} />}
                <span>{button.label}</span>
              </button>
            ))}
          </div>
          <div className="ribbon-label" aria-hidden="true">
            {group.label}
          </div>
        </div>
      ))}
    </nav>
  );
}
