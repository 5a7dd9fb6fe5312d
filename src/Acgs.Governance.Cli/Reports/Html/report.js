// Constitutional Hash: cdd01ef066bc6cf2
"use strict";

// The page is complete without this script, which adds the filter.
(() => {
  const tools = document.getElementById("tools");
  if (!tools) {
    return;
  }

  const field = document.getElementById("filter");
  const shown = document.getElementById("shown");
  const toggle = document.getElementById("toggle");
  const folders = [...document.querySelectorAll("details.folder")].map((element) => ({
    element,
    wasOpen: element.open,
    items: [...element.querySelectorAll("li")].map((item) => ({ item, text: item.textContent.toLowerCase() })),
  }));
  const total = folders.reduce((sum, folder) => sum + folder.items.length, 0);
  let isFiltered = false;

  const visible = () => folders.filter(({ element }) => !element.hidden);

  const nameToggle = () => {
    toggle.textContent = visible().some(({ element }) => !element.open) ? "Open all folders" : "Close all folders";
  };

  const applyTo = (folder, words) => {
    let count = 0;
    for (const { item, text } of folder.items) {
      item.hidden = !words.every((word) => text.includes(word));
      count += item.hidden ? 0 : 1;
    }

    folder.element.hidden = count === 0;
    return count;
  };

  const apply = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const count = folders.reduce((sum, folder) => sum + applyTo(folder, words), 0);
    // Matching folders open; without a filter each folder is as the reader left it.
    for (const folder of folders) {
      folder.wasOpen = isFiltered ? folder.wasOpen : folder.element.open;
      folder.element.open = words.length > 0 || folder.wasOpen;
    }

    isFiltered = words.length > 0;
    shown.textContent = isFiltered ? `${count} of ${total} listed` : `${total} listed`;
    nameToggle();
  };

  for (const cell of document.querySelectorAll("[data-filter]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.title = "Show these findings";
    button.append(...cell.childNodes);
    button.addEventListener("click", () => {
      field.value = cell.dataset.filter;
      apply();
      field.focus();
      tools.scrollIntoView({ block: "start" });
    });
    cell.append(button);
  }

  field.addEventListener("input", apply);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      field.value = "";
      apply();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && document.activeElement !== field) {
      event.preventDefault();
      field.focus();
    }
  });

  toggle.addEventListener("click", () => {
    const isOpening = visible().some(({ element }) => !element.open);
    for (const { element } of visible()) {
      element.open = isOpening;
    }

    nameToggle();
  });

  // Folders cannot be opened on paper.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = visible().filter(({ element }) => !element.open);
    closed.forEach(({ element }) => { element.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach(({ element }) => { element.open = false; }));

  tools.hidden = false;
  apply();
})();
