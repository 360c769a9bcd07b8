interface CaseACocherProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A native check box in the theme's colours: all that the pane shares with Fluent is in the first load. */
export function CaseACocher({ label, checked, onChange }: CaseACocherProps) {
  return (
    <label className="case">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}
