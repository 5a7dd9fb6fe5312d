// Constitutional Hash: cdd01ef066bc6cf2

// A panel with a table of the labels and the values at the end of the range.

import { fieldOf, fillOf, mappingOf, onFill, valueColor } from './fields.js';
import { fit, line, rect, text, widthOf } from './svg.js';
import { format } from './units.js';

const Size = 12;
const Row = 23;
const Joins = ['merge', 'joinByField', 'seriesToColumns', 'labelsToFields', 'sortBy', 'organize', 'filterFieldsByName'];

export function drawTable(panel, series, box) {
  const columns = columnsOf(panel, series);
  const rows = sorted(panel, rowsOf(series), columns);
  const count = Math.min(rows.length, Math.floor((box.height - Row) / Row) - (rows.length * Row > box.height - Row ? 1 : 0));
  const cells = rows.slice(0, count).map(row => columns.map(column => cellOf(column, row)));
  const widths = widthsOf(columns, cells, box.width);
  return drawRow(columns.map(column => ({ shown: column.shown, color: 'muted', isNumber: column.isNumber })), widths, 0, 600)
    + cells.map((row, index) => line(0, (index + 1) * Row, box.width, (index + 1) * Row, 'grid') + drawRow(row, widths, (index + 1) * Row)).join('')
    + (count < rows.length ? text(2, (count + 1) * Row + 16, `and ${rows.length - count} more`, { size: Size, fill: 'muted' }) : '');
}

function columnsOf(panel, series) {
  const transformations = (panel.transformations ?? []).filter(({ disabled }) => !disabled);
  const unknown = transformations.find(({ id }) => !Joins.includes(id));
  if (unknown) throw new Error(`the transformation ${unknown.id} is not known`);
  const { excludeByName = {}, renameByName = {}, indexByName = {} } = transformations.find(({ id }) => id === 'organize')?.options ?? {};
  const labels = [...new Set(series.flatMap(one => Object.keys(one.labels)))].filter(label => label !== '__name__');
  const values = [...new Set(series.map(valueColumn))];
  return [...labels.map(name => ({ name, isNumber: false })), ...values.map(name => ({ name, isNumber: true, refId: name.split('#')[1] }))]
    .map(column => ({ ...column, renamed: renameByName[column.name] ?? column.name }))
    .map(column => ({ ...column, field: fieldOf(panel, [column.name, column.renamed], column.refId) }))
    .map(column => ({ ...column, shown: column.field.displayName ?? column.renamed }))
    .filter(column => !excludeByName[column.name] && !column.field.custom?.hidden)
    .sort((one, other) => (indexByName[one.name] ?? 99) - (indexByName[other.name] ?? 99));
}

const valueColumn = (one, _, all) => all.every(other => other.target.refId === one.target.refId) ? 'Value' : `Value #${one.target.refId}`;

// Values of several queries with the same labels stand in one row.
function rowsOf(series) {
  const rows = new Map();
  series.forEach((one, index) => {
    const { __name__, ...labels } = one.labels;
    const key = JSON.stringify(Object.entries(labels).sort());
    const row = rows.get(key) ?? { ...labels };
    row[valueColumn(one, index, series)] = one.points.at(-1)?.[1] ?? null;
    rows.set(key, row);
  });
  return [...rows.values()];
}

function sorted(panel, rows, columns) {
  const order = panel.options?.sortBy?.[0];
  const column = order && columns.find(({ name, shown, renamed }) => [name, shown, renamed].includes(order.displayName));
  if (!column) return rows;
  const compare = (one, other) => column.isNumber ? (one ?? -Infinity) - (other ?? -Infinity) : String(one ?? '').localeCompare(String(other ?? ''));
  return rows.toSorted((one, other) => compare(one[column.name], other[column.name]) * (order.desc ? -1 : 1));
}

function cellOf({ name, field, isNumber }, row) {
  const value = row[name] ?? null;
  if (!isNumber) return { shown: mappingOf(field, value)?.text ?? value ?? '', color: 'text', isNumber };
  const { type = field.custom?.displayMode ?? 'auto', mode } = field.custom?.cellOptions ?? {};
  const shown = mappingOf(field, value)?.text ?? format(value, field.unit, field.decimals);
  const isColored = type.startsWith('color') || mappingOf(field, value)?.color !== undefined;
  return { shown, color: isColored ? valueColor(field, value) : 'text', isNumber, isFilled: type.startsWith('color-background') && mode !== 'none' };
}

// What is left over goes to all; what is missing is taken from the widest.
function widthsOf(columns, cells, width) {
  const wanted = columns.map((column, index) => Math.max(...[column, ...cells.map(row => row[index])].map(({ shown }) => widthOf(shown, Size))) + 14);
  const sum = wanted.reduce((one, other) => one + other, 0);
  if (sum <= width) return wanted.map(size => size + (width - sum) / wanted.length);
  const most = width / columns.length;
  const narrow = wanted.filter(size => size <= most).reduce((one, other) => one + other, 0);
  const wide = sum - narrow;
  return wanted.map(size => size <= most ? size : size * (width - narrow) / wide);
}

function drawRow(cells, widths, y, weight) {
  let x = 0;
  return cells.map(({ shown, color, isNumber, isFilled }, index) => {
    const [left, width] = [x, widths[index]];
    x += width;
    const label = fit(shown, width - 8, Size);
    const place = isNumber ? { anchor: 'end' } : {};
    return (isFilled ? rect(left, y + 2, width - 2, Row - 3, fillOf(color), 'rx="3"') : '')
      + text(isNumber ? left + width - 8 : left + 2, y + 16, label, { size: Size, fill: isFilled ? onFill(color) : color, weight, ...place });
  }).join('');
}
