import styles from "./tooltip.module.css";

/** Built of elements, not of HTML text: nothing in it can be markup, and it needs no inline style. */
export function tooltipElement(title: string, figure: string, lines: string[]): HTMLElement {
  const root = document.createElement("div");
  root.className = styles.tooltip ?? "";
  root.append(
    element("span", title),
    element("strong", figure),
    ...lines.map((line) => element("span", line)),
  );
  return root;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
