/**
 * What the pane uses of Fluent UI, by one door. Screens that load late share these with the first
 * load: through one module of ours webpack still folds Fluent into one scope, which makes it smaller
 * there; webpack.config.js keeps this module from being skipped.
 */
export {
  Button,
  Field,
  FluentProvider,
  Input,
  Radio,
  RadioGroup,
  Select,
} from "@fluentui/react-components";
export type { ButtonProps, FieldProps } from "@fluentui/react-components";
