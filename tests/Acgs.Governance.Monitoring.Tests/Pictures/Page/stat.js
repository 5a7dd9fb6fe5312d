// Constitutional Hash: cdd01ef066bc6cf2

// Panels with single values: large numbers, and bars.

import { fieldOf, fillOf, mappingOf, onFill, reduce, valueColor } from './fields.js';
import { pathOf, simplify, thin } from './lines.js';
import { fit, paint, rect, text, widthOf } from './svg.js';
import { format } from './units.js';

export function drawStat(panel, series, box) {
  const values = series.map(one => valueOf(panel, one));
  if (values.length > 1 && box.height / Math.ceil(values.length / Math.max(1, Math.floor(box.width / 110))) < 46) return drawList(panel, values, box);
  const isRow = panel.options?.orientation === 'vertical' || (panel.options?.orientation !== 'horizontal' && box.width > box.height * 1.2);
  const rows = isRow ? Math.ceil(values.length / Math.max(1, Math.floor(box.width / 110))) : values.length;
  const columns = Math.ceil(values.length / rows);
  const [width, height] = [box.width / columns, box.height / Math.ceil(values.length / columns)];
  return values.map((value, index) => drawValue(panel, value, values.length > 1, {
    x: (index % columns) * width, y: Math.floor(index / columns) * height,
    width: width - (columns > 1 ? 6 : 0), height: height - (values.length > columns ? 4 : 0),
  })).join('');
}

function valueOf(panel, series) {
  const field = fieldOf(panel, [series.name], series.target.refId);
  const value = series.isInstant ? reduce(series.points) : reduce(series.points, panel.options?.reduceOptions?.calcs?.[0]);
  const name = nameOf(field, series);
  const shown = panel.options?.textMode === 'name' ? name : mappingOf(field, value)?.text ?? format(value, field.unit, field.decimals);
  return { series, field, value, name, shown, color: valueColor(field, value) };
}

const nameOf = (field, series) => (field.displayName ?? series.name)
  .replace(/\$\{__field\.labels\.(\w+)\}/g, (_, label) => series.labels[label] ?? '').replace(/\$\{__(series|field)\.(display)?[nN]ame\}/g, series.name);

function drawValue(panel, value, isOneOfMany, box) {
  const { colorMode = 'value', graphMode = 'area', textMode = 'auto' } = panel.options ?? {};
  const isNamed = textMode === 'value_and_name' || (textMode === 'auto' && isOneOfMany);
  const isFilled = colorMode.startsWith('background');
  const fill = isFilled ? onFill(value.color) : colorMode === 'none' ? 'text' : value.color;
  const graph = graphMode === 'none' || isFilled ? '' : drawGraph(value, box);
  const room = box.height - (isNamed ? 16 : 0) - (graph ? box.height * 0.3 : 0);
  const size = Math.max(13, Math.min(40, room * 0.72, (box.width - 12) / Math.max(0.1, widthOf(value.shown, 1, 600))));
  const [x, middle] = [box.x + box.width / 2, box.y + (isNamed ? 16 : 0) + room / 2];
  return (isFilled ? rect(box.x, box.y, box.width, box.height, fillOf(value.color), 'rx="4"') : graph)
    + (isNamed ? text(x, box.y + 13, fit(value.name, box.width - 4, 12), { size: 12, fill: isFilled ? onFill(value.color) : 'muted', anchor: 'middle' }) : '')
    + text(x, middle + size * 0.36, fit(value.shown, box.width, size, 600), { size, fill, anchor: 'middle', weight: 600 });
}

// Where there is no room for large numbers.
function drawList(panel, values, box) {
  const columns = Math.max(1, Math.min(Math.floor(box.width / 150), Math.ceil(values.length * 20 / box.height)));
  const [width, height] = [box.width / columns, Math.min(26, box.height / Math.ceil(values.length / columns))];
  const isFilled = panel.options?.colorMode?.startsWith('background');
  return values.map(({ name, shown, color }, index) => {
    const [x, y] = [(index % columns) * width, Math.floor(index / columns) * height];
    const size = Math.max(9, Math.min(13, height - 6));
    const room = width - (columns > 1 ? 6 : 0);
    const number = panel.options?.textMode === 'name' ? '' : shown;
    const fill = isFilled ? onFill(color) : color;
    return (isFilled ? rect(x, y, room, height - 3, fillOf(color), 'rx="3"') : '')
      + text(x + 6, y + height / 2 + size * 0.36 - 1.5, fit(name, room - 18 - widthOf(number, size, 600), size), { size, fill: isFilled ? fill : 'text' })
      + (number ? text(x + room - 6, y + height / 2 + size * 0.36 - 1.5, number, { size, fill, anchor: 'end', weight: 600 }) : '');
  }).join('');
}

function drawGraph({ series, color }, box) {
  if (series.isInstant || series.points.length < 3) return '';
  const [times, values] = [0, 1].map(axis => series.points.map(point => point[axis]));
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const [bottom, height] = [box.y + box.height, box.height * 0.3];
  const points = simplify(thin(series.points, 40).map(([at, value]) => [
    box.x + (at - times[0]) / (times.at(-1) - times[0]) * box.width,
    bottom - 2 - (greatest > least ? (value - least) / (greatest - least) : 0.5) * (height - 4)]));
  const d = pathOf(points);
  return `<path d="${d}V${bottom.toFixed(1)}H${box.x.toFixed(1)}Z" style="fill:${paint(color)};fill-opacity:.12"/>`
    + `<path d="${d}" stroke="${paint(color)}" stroke-opacity=".7"/>`;
}

export function drawBars(panel, series, box) {
  const values = series.map(one => valueOf(panel, one));
  const height = Math.min(34, box.height / values.length);
  const names = Math.min(box.width * 0.45, Math.max(...values.map(value => widthOf(value.name, 12))) + 10);
  const numbers = Math.max(...values.map(value => widthOf(value.shown, 13, 600))) + 12;
  const greatest = panel.fieldConfig?.defaults?.max ?? Math.max(...values.map(value => value.value ?? 0), 1e-12);
  const least = panel.fieldConfig?.defaults?.min ?? 0;
  return values.map((value, index) => {
    const y = index * height;
    const [room, size] = [box.width - names - numbers, Math.min(18, height - 6)];
    const share = Math.min(1, Math.max(0, ((value.value ?? 0) - least) / (greatest - least)));
    return text(0, y + height / 2 + 4, fit(value.name, names - 6, 12))
      + rect(names, y + (height - size) / 2, room, size, 'grid', 'rx="3"') + rect(names, y + (height - size) / 2, share * room, size, value.color, 'rx="3"')
      + text(box.width, y + height / 2 + 4.5, value.shown, { size: 13, fill: value.color, anchor: 'end', weight: 600 });
  }).join('');
}
