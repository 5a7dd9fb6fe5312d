// Constitutional Hash: cdd01ef066bc6cf2

// The names below a chart, in rows.

import { nameOfCalculation, reduce } from './fields.js';
import { fit, rect, text, widthOf } from './svg.js';
import { format } from './units.js';

const Size = 11;
const Row = 16;
const Rows = 4;
const Widest = 280;
const Many = 8;

export function layOut(panel, lines, width) {
  const { displayMode = 'list', showLegend = true, calcs = [] } = panel.options?.legend ?? {};
  if (!showLegend || displayMode === 'hidden') return { height: 0, entries: [] };
  const entries = [];
  let [x, row] = [0, 0];
  for (const [index, one] of ordered(lines)) {
    const label = labelOf(one, calcs, Math.min(width, Widest));
    const size = widthOf(label, Size) + 30;
    if (x > 0 && x + size - 12 > width) [x, row] = [0, row + 1];
    entries.push({ index, label, x, row });
    x += size;
  }
  return cut(entries);
}

// Of many lines those are named first that are not always zero.
const ordered = lines => lines.length <= Many ? [...lines.entries()]
  : [true, false].flatMap(isSeen => [...lines.entries()].filter(([, one]) => one.points.some(([, value]) => value !== 0) === isSeen));

function labelOf(one, calcs, width) {
  const calculate = name => format(reduce(one.raw ?? one.points, name), one.field.unit, one.field.decimals);
  const values = calcs.map(name => `${nameOfCalculation(name)} ${calculate(name)}`).join(' · ');
  const name = fit(one.shown, Math.max(60, width - 18 - (values ? widthOf(values, Size) + 8 : 0)), Size);
  return values ? `${name}  ${values}` : name;
}

// What has no room is counted.
function cut(entries) {
  const shown = entries.filter(entry => entry.row < Rows);
  const rows = Math.min(Rows, (entries.at(-1)?.row ?? -1) + 1);
  if (shown.length < entries.length) {
    const { x, row } = shown.pop();
    shown.push({ index: undefined, label: `and ${entries.length - shown.length} more`, x, row });
  }
  return { height: rows * Row + 4, entries: shown };
}

export const drawLegend = ({ height, entries }, lines, box) => entries.map(({ index, label, x, row }) => {
  const y = box.height - height + row * Row + 13;
  const mark = index === undefined ? '' : rect(x, y - 6, 11, 3.5, lines[index].stroke, 'rx="1.5"');
  return mark + text(x + 15, y, label, { size: Size });
}).join('');
