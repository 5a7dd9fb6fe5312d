// Constitutional Hash: cdd01ef066bc6cf2

// Draws the dashboard of the host, and leaves the picture as text.

import { color } from './fields.js';
import { frame, Header, place } from './layout.js';
import { expressionOf, load, loadAnnotation, substitute } from './queries.js';
import { drawBars, drawStat } from './stat.js';
import { escape, fit, rect, text, wrap } from './svg.js';
import { drawTable } from './table.js';
import { drawTimeSeries } from './timeseries.js';
import { drawWords } from './words.js';

const Drawers = { timeseries: drawTimeSeries, graph: drawTimeSeries, stat: drawStat, gauge: drawStat, bargauge: drawBars, table: drawTable };
const Points = 6000;

async function draw() {
  const [dashboard, time] = await Promise.all(['dashboard.json', 'time.json'].map(async name => (await fetch(name)).json()));
  const marks = (dashboard.annotations?.list ?? []).filter(one => expressionOf(one) && one.enable !== false);
  const annotations = await Promise.all(marks.map(one => annotationOf(one, dashboard, time)));
  const panels = await Promise.all((dashboard.panels ?? []).map(panel => panelOf(panel, dashboard, time)));
  const lines = panels.filter(({ panel }) => panel.type === 'timeseries').reduce((sum, { series }) => sum + series.length, 0);
  const context = { time, annotations, pointsOfALine: Math.max(40, Math.min(120, Math.floor(Points / Math.max(1, lines)))) };
  const drawn = panels.map(one => drawPanel(one, context));
  return {
    svg: frame(dashboard, time, annotations, drawn),
    errors: [...annotations.filter(one => one.error), ...drawn.filter(one => one.error)].map(({ title, error }) => `${title}: ${error}`),
  };
}

async function annotationOf(annotation, dashboard, time) {
  const one = { title: annotation.name, stroke: color(annotation.iconColor ?? 'blue'), times: [] };
  try {
    return { ...one, times: await loadAnnotation(annotation, dashboard, time) };
  } catch (error) {
    return { ...one, error: error.message };
  }
}

async function panelOf(panel, dashboard, time) {
  const one = { panel, title: substitute(panel.title ?? '', dashboard, time), series: [] };
  try {
    return { ...one, series: panel.type === 'row' || panel.type === 'text' ? [] : await load(panel, dashboard, time) };
  } catch (error) {
    return { ...one, error: error.message };
  }
}

function drawPanel({ panel, title, series, error }, context) {
  const box = place(panel.gridPos);
  if (panel.type === 'row') return { box, title, svg: text(box.x + 2, box.y + box.height - 10, title, { size: 15, weight: 600 }) };
  const inner = { width: box.width - 24, height: box.height - (title ? Header : 12) - 10 };
  const content = contentOf(panel, series, error, inner, context);
  const heading = title ? text(12, 20, fit(title, box.width - 24, 13, 600), { size: 13, weight: 600 }) : '';
  const svg = `<g transform="translate(${box.x.toFixed(1)} ${box.y.toFixed(1)})">${rect(0, 0, box.width, box.height, 'panel', 'rx="6" stroke="var(--border)"')}`
    + `${heading}<g transform="translate(12 ${title ? Header : 12})">${content.svg}</g></g>`;
  return { box, title, error: content.error, svg };
}

function contentOf(panel, series, error, box, context) {
  try {
    if (error) throw new Error(error);
    if (panel.type === 'text') return { svg: drawWords(panel, box) };
    if (!Drawers[panel.type]) throw new Error(`panels of type ${panel.type} are not drawn`);
    return { svg: series.some(({ points }) => points.length > 0) ? Drawers[panel.type](panel, series, box, context) : empty(panel, box) };
  } catch (failure) {
    const rows = wrap(`Error: ${failure.message}`, box.width, 12).slice(0, Math.max(1, Math.floor(box.height / 16)));
    return { error: failure.message, svg: rows.map((row, index) => text(0, 14 + index * 16, row, { fill: 'red' })).join('') };
  }
}

const empty = (panel, box) =>
  text(box.width / 2, box.height / 2 + 5, panel.fieldConfig?.defaults?.noValue ?? 'No data', { size: 15, fill: 'muted', anchor: 'middle' });

try {
  const { svg, errors } = await draw();
  document.querySelector('#picture').innerHTML = svg;
  document.querySelector('#text').textContent = svg;
  document.documentElement.dataset.errors = JSON.stringify(errors);
} catch (error) {
  document.documentElement.dataset.errors = JSON.stringify([escape(error.stack)]);
}
document.documentElement.dataset.isDrawn = 'true';
