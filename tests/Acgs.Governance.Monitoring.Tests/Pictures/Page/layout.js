// Constitutional Hash: cdd01ef066bc6cf2

// The grid of a dashboard, and what is around it.

import { timeOf } from './axes.js';
import { Style } from './style.js';
import { escape, fit, line, rect, round, text, widthOf } from './svg.js';

const Width = 1200;
const Margin = 16;
const Gap = 8;
const Columns = 24;
const Unit = 34;
const Top = 70;

/// The height of the title of a panel.
export const Header = 32;

/// Where a panel is, in the grid of 24 columns.
export function place({ x, y, w, h }) {
  const column = (Width - 2 * Margin + Gap) / Columns;
  return { x: Margin + x * column, y: Top + y * Unit, width: w * column - Gap, height: h * Unit - Gap };
}

export function frame(dashboard, time, annotations, drawn) {
  const height = Math.max(Top, ...drawn.map(({ box }) => box.y + box.height)) + Margin;
  const titles = drawn.map(({ title }) => title).filter(Boolean).join('; ');
  const size = `width="${Width}" height="${round(height)}" viewBox="0 0 ${Width} ${round(height)}"`;
  return `<!-- Constitutional Hash: cdd01ef066bc6cf2 -->
<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title description">
<title id="title">${escape(dashboard.title)}</title>
<desc id="description">${escape(`${dashboard.description ?? ''} Drawn from the queries of the dashboard. Panels: ${titles}.`.trim())}</desc>
<style>${Style}</style>
${rect(0, 0, Width, height, 'page', 'rx="8"')}
${head(dashboard, time, annotations)}
${drawn.map(({ svg }) => svg).join('\n')}
</svg>
`;
}

function head(dashboard, time, annotations) {
  const isShort = time.end - time.start < 120;
  const range = `${timeOf(time.start, isShort)} – ${timeOf(time.end, isShort)} UTC`;
  const about = fit((dashboard.description ?? '').split(/(?<=\.) /)[0], Width * 0.7, 13);
  return text(Margin + 2, 32, dashboard.title, { size: 21, weight: 600 })
    + text(Margin + 2, 54, about, { size: 13, fill: 'muted' })
    + text(Width - Margin - 2, 32, range, { size: 13, fill: 'muted', anchor: 'end' })
    + legend(annotations.filter(({ times }) => times.length > 0));
}

// From the right.
function legend(annotations) {
  let x = Width - Margin - 2;
  return annotations.map(({ title, stroke }) => {
    const end = x;
    x -= widthOf(title, 12) + 26;
    return line(x + 14, 44, x + 14, 57, stroke, 'stroke-width="1.5" stroke-dasharray="2 3"') + text(end, 54, title, { size: 12, fill: 'muted', anchor: 'end' });
  }).join('');
}
