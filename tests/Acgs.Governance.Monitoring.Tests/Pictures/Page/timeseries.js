// Constitutional Hash: cdd01ef066bc6cf2

// A panel with lines over time.

import { bounds, timeOf, timeTicks, valueTicks } from './axes.js';
import { color, fieldOf, stepsOf, thresholdColor } from './fields.js';
import { drawLegend, layOut } from './legend.js';
import { pathOf, simplify, stretches, thin } from './lines.js';
import { SeriesColors } from './style.js';
import { Label, line, paint, rect, round, text, widthOf } from './svg.js';
import { format, formatTicks } from './units.js';

// A threshold that stands for "more than none" is no number to read.
const Smallest = 1e-6;

export function drawTimeSeries(panel, series, box, context) {
  const lines = stack(panel, series.map((one, index) => withField(panel, one, index)));
  const legend = layOut(panel, lines, box.width);
  const field = panel.fieldConfig?.defaults ?? {};
  const style = field.custom?.thresholdsStyle?.mode ?? 'off';
  const steps = style === 'off' ? [] : stepsOf(field);
  const plot = { top: 8, bottom: box.height - legend.height - 20, right: box.width - 4 };
  const values = lines.flatMap(one => one.points.map(point => point[1]));
  const range = bounds(field, values, steps.map(step => step.value).filter(value => Math.abs(value) > Smallest), lines.some(one => one.base));
  const kind = { isBinary: /^(bytes|bin|bits)/.test(field.unit ?? ''), isWhole: values.every(Number.isInteger) };
  const ticks = valueTicks(...range, plot.bottom - plot.top > 110 ? 4 : 3, kind);
  const labels = formatTicks(ticks, field.unit);
  plot.left = Math.max(...labels.map(label => widthOf(label, Label))) + 8;
  const scale = {
    x: at => plot.left + (at - context.time.start) / (context.time.end - context.time.start) * (plot.right - plot.left),
    y: value => plot.bottom - (value - ticks[0]) / (ticks.at(-1) - ticks[0]) * (plot.bottom - plot.top),
  };
  return drawAxes(ticks, labels, plot, scale, context)
    + drawAnnotations(plot, scale, context)
    + lines.map(one => drawLine(one, lines.length === 1, plot, scale, context)).join('')
    + drawThresholds(steps, style, field, plot, scale)
    + drawLegend(legend, lines, box);
}

function withField(panel, series, index) {
  const field = fieldOf(panel, [series.name], series.target.refId);
  const mode = field.color?.mode ?? 'palette-classic';
  const last = series.points.at(-1)?.[1] ?? null;
  const stroke = mode === 'fixed' ? color(field.color.fixedColor) : mode === 'thresholds' ? thresholdColor(field, last) : `s${index % SeriesColors}`;
  return { ...series, field, stroke, shown: field.displayName ?? series.name, dash: index >= SeriesColors ? '5 2' : undefined, base: null };
}

// Each line of a stack begins where the one below ends.
function stack(panel, lines) {
  if (panel.fieldConfig?.defaults?.custom?.stacking?.mode !== 'normal') return lines;
  const sums = new Map();
  return lines.map(one => {
    const base = one.points.map(([at]) => [at, sums.get(at) ?? 0]);
    one.points.forEach(([at, value]) => sums.set(at, (sums.get(at) ?? 0) + value));
    return { ...one, base, raw: one.points, points: one.points.map(([at]) => [at, sums.get(at)]) };
  });
}

function drawAxes(ticks, labels, plot, scale, { time }) {
  const values = ticks.map((tick, index) => line(plot.left, scale.y(tick), plot.right, scale.y(tick), 'grid')
    + text(plot.left - 6, scale.y(tick) + 4, labels[index], { size: Label, fill: 'muted', anchor: 'end' }));
  const times = timeTicks(time.start, time.end, Math.max(2, Math.floor((plot.right - plot.left) / 75)));
  const isShort = time.end - time.start < 120;
  const hours = times.map(at => {
    const x = scale.x(at);
    const anchor = x > plot.right - 20 ? 'end' : x < plot.left + 12 && isShort ? 'start' : 'middle';
    return text(x, plot.bottom + 15, timeOf(at, isShort), { size: Label, fill: 'muted', anchor });
  });
  return values.join('') + hours.join('');
}

function drawLine(one, isOnly, plot, scale, { pointsOfALine, time }) {
  const { drawStyle = 'line', fillOpacity = 0, lineWidth = 1.5, spanNulls = false } = one.field.custom ?? {};
  if (drawStyle === 'bars') return drawBars(one, scale, pointsOfALine, time);
  const parts = spanNulls === true ? [one.points] : stretches(one.points, time.step);
  const paths = parts.map(part => {
    const count = Math.max(3, Math.round(pointsOfALine * part.length / one.points.length));
    return simplify(thin(part.map(([at, value]) => [scale.x(at), scale.y(value)]), count));
  });
  const d = paths.map(pathOf).join('');
  // Areas that cover each other tell nothing.
  const area = fillOpacity > 0 && (isOnly || one.base) ? paths.map(path => areaOf(path, one, scale, plot)).join('') : '';
  const dash = one.dash ? ` stroke-dasharray="${one.dash}"` : '';
  return (area && `<path d="${area}" style="fill:${paint(one.stroke)};fill-opacity:${Math.min(fillOpacity, 60) / 100}"/>`)
    + `<path class="line" d="${d}" stroke="${paint(one.stroke)}" stroke-width="${Math.max(1.5, lineWidth)}" stroke-linecap="round"${dash}/>`;
}

// Down to the line below, which has points at the same times.
function areaOf(path, one, scale, plot) {
  const floor = Math.min(plot.bottom, scale.y(0));
  if (!one.base) return `${pathOf(path)}L${round(path.at(-1)[0])} ${round(floor)}H${round(path[0][0])}Z`;
  const below = new Map(one.base.map(([at, value]) => [scale.x(at), scale.y(value)]));
  return `${pathOf(path)}${path.toReversed().map(([x]) => `L${round(x)} ${round(below.get(x) ?? floor)}`).join('')}Z`;
}

// The highest of each few, as a bar that can be seen; nothing where it is zero.
function drawBars(one, scale, count, { start, end, step }) {
  const size = Math.max(step, (end - start) / count);
  const highest = new Map();
  one.points.forEach(([at, value]) => {
    const bucket = Math.floor((at - start) / size);
    highest.set(bucket, Math.max(highest.get(bucket) ?? 0, value));
  });
  const width = Math.max(2, scale.x(start + size) - scale.x(start) - 0.5);
  const bars = [...highest].filter(([, value]) => value > 0).map(([bucket, value]) =>
    `M${round(scale.x(start + bucket * size))} ${round(scale.y(0))}V${round(scale.y(value))}h${round(width)}V${round(scale.y(0))}Z`);
  const none = `M${round(scale.x(start))} ${round(scale.y(0))}H${round(scale.x(end))}`;
  const fill = paint(one.stroke);
  return `<path class="line" d="${bars.join('') || none}" style="fill:${fill}" stroke="${fill}" stroke-width=".5"/>`;
}

function drawThresholds(steps, style, field, plot, scale) {
  return steps.filter(({ value }) => scale.y(value) >= plot.top - 1 && scale.y(value) <= plot.bottom + 1).map(({ value, color: name }) => {
    const y = scale.y(value);
    const isSmallest = value > 0 && value <= Smallest;
    const dash = style.startsWith('line') ? '' : ' stroke-dasharray="6 4"';
    const label = format(value, field.unit);
    const width = widthOf(label, 10, 600) + 6;
    return line(plot.left, y, plot.right, y, color(name), `class="threshold" stroke-width="1.3"${dash}`)
      + (isSmallest ? '' : rect(plot.right - width, y - 6.5, width + 2, 13, 'panel', 'rx="2"')
        + text(plot.right - 3, y + 3.5, label, { size: 10, fill: color(name), anchor: 'end', weight: 600 }));
  }).join('');
}

const drawAnnotations = (plot, scale, { annotations }) => annotations.filter(({ times }) => times.length > 0).map(({ times, stroke }) => {
  const d = times.map(at => `M${round(scale.x(at))} ${round(plot.top)}V${round(plot.bottom)}`).join('');
  return `<path class="event" d="${d}" stroke="${paint(stroke)}" stroke-dasharray="2 3" opacity=".8"/>`;
}).join('');
