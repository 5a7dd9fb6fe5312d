// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Browser.Tests;

/// <summary>How well the text of a page stands out from what is below it.</summary>
internal static class PageContrast
{
    /// <summary>An expression of JavaScript: the elements whose text has less contrast than level AA of WCAG 2 wants, 4.5.</summary>
    // Ratios as WCAG 2 defines them. What is greyed out says nothing that counts any more.
    public const string WeakTexts = """
        (() => {
          const rgb = (text) => text.match(/[\d.]+/g).map(Number);
          const light = (color) => color.slice(0, 3).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
          const below = (node) => {
            for (; node; node = node.parentElement) {
              const color = rgb(getComputedStyle(node).backgroundColor);
              if (color[3] !== 0) { return color; }
            }
          };
          const isLost = document.documentElement.dataset.status === "lost";
          return [...document.querySelectorAll("body *")]
            .filter((node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
            .filter((node) => node.checkVisibility() && !node.closest("svg, script, style, .spoken") && !(isLost && node.closest("main, .identity")))
            .map((node) => [light(rgb(getComputedStyle(node).color)), light(below(node)), node.className || node.id])
            .filter(([front, back]) => (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05) < 4.5)
            .map(([, , name]) => name);
        })()
        """;
}
