import type { ComponentProps } from "react";
import styles from "./Button.module.css";

interface Props extends ComponentProps<"button"> {
  kind?: "primary" | "plain" | "quiet";
  size?: "m" | "s";
  busy?: boolean;
}

/** While busy it stays focusable and says so, but does nothing: a disabled button would lose the focus. */
export function Button({ kind = "plain", size = "m", busy = false, onClick, className, ...rest }: Props) {
  const classes = [styles.button, styles[kind], styles[size], className].filter(Boolean).join(" ");
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      aria-disabled={busy || rest.disabled ? true : undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
