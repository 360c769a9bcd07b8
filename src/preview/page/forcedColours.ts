/**
 * Shows a frame as the system's high contrast would: a page cannot switch `forced-colors` on, which
 * only the browser can. Author colours give way to the system's, rules for `forced-colors` apply,
 * `forced-color-adjust: none` is left alone, as CSS Color Adjust says; transparent covers and
 * pictures may differ a little from a browser's own. Gives what ends it.
 *
 * A frame of another origin stays as it is: its page is out of reach.
 */
export function forceColours(frame: HTMLIFrameElement): () => void {
  const stops: (() => void)[] = [];
  const start = (): void => {
    stops.splice(0).forEach((stop) => stop());
    if (frame.contentDocument) stops.push(forceColoursOf(frame.contentDocument));
  };
  start();
  frame.addEventListener("load", start);
  return () => {
    frame.removeEventListener("load", start);
    stops.forEach((stop) => stop());
  };
}

function forceColoursOf(page: Document): () => void {
  const style = page.createElement("style");
  const enabled = new Map<CSSMediaRule, string>();
  const apply = (): void => {
    const rules = [...page.styleSheets]
      .filter(({ ownerNode }) => ownerNode !== style)
      .flatMap((sheet) => rulesOf(sheet));
    for (const rule of rules) {
      if (!(isMedia(rule) && /forced-colors:\s*active/.test(rule.conditionText))) continue;
      enabled.set(rule, rule.media.mediaText);
      rule.media.mediaText = "all";
      for (const inner of rule.cssRules) if (isStyle(inner)) setImportant(inner.style);
    }
    const left = rules.flatMap((rule) =>
      isStyle(rule) && rule.style.getPropertyValue("forced-color-adjust") === "none"
        ? [rule.selectorText]
        : [],
    );
    style.textContent = forcedRules(left);
    page.head.append(style);
  };
  apply();
  // Parts of the page that come late bring their styles; a load does not bubble, but is captured.
  const onLoad = ({ target }: Event): void => {
    if (target !== style) apply();
  };
  page.addEventListener("load", onLoad, true);
  return () => {
    page.removeEventListener("load", onLoad, true);
    for (const [rule, text] of enabled) {
      rule.media.mediaText = text;
      for (const inner of rule.cssRules) if (isStyle(inner)) setImportant(inner.style, "");
    }
    style.remove();
  };
}

/** All rules of a sheet, those inside others too. */
function rulesOf(sheet: { readonly cssRules: CSSRuleList }): CSSRule[] {
  return [...sheet.cssRules].flatMap((rule) =>
    "cssRules" in rule ? [rule, ...rulesOf(rule as CSSGroupingRule)] : [rule],
  );
}

// A frame's rules are objects of its own window: not instances of this one's classes.
const isMedia = (rule: CSSRule): rule is CSSMediaRule => "media" in rule && "conditionText" in rule;
const isStyle = (rule: CSSRule): rule is CSSStyleRule => "selectorText" in rule;

function setImportant(style: CSSStyleDeclaration, priority = "important"): void {
  for (const name of [...style]) {
    style.setProperty(name, style.getPropertyValue(name), priority);
  }
}

/** `left` are selectors of elements that keep their own colours. */
function forcedRules(left: readonly string[]): string {
  const kept = left.flatMap((selector) => [selector, `:is(${selector}) *`]).join(", ");
  const all = kept ? `:where(:not(${kept}))` : "*";
  return `
    :root { color-scheme: dark !important; background: Canvas !important; }
    ${all}, ${all}::before, ${all}::after {
      color: CanvasText !important;
      border-color: CanvasText !important;
      outline-color: CanvasText !important;
      text-decoration-color: currentcolor !important;
      box-shadow: none !important;
      text-shadow: none !important;
    }
    ${all} { background-color: Canvas !important; }
    ${all}:is(a[href], a[href] *) { color: LinkText !important; }
    ${all}:is(button, [role="button"], button *) { color: ButtonText !important; }
    ${all}:is(input, select, textarea) { color: FieldText !important; }
    ${all}:is(:disabled, :disabled *) { color: GrayText !important; border-color: GrayText !important; }`;
}
