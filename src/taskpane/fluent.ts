/**
 * What the pane uses of Fluent UI, by one door. Screens that load late share these with the first
 * load: through one module of ours webpack still folds Fluent and its colour tokens into one scope,
 * which saves 7 KB (gzip) there; webpack.config.js keeps this module from being skipped.
 */
export {
  Button,
  Field,
  FluentProvider,
  Input,
  Radio,
  RadioGroup,
  Select,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
export type { ButtonProps, FieldProps } from "@fluentui/react-components";
