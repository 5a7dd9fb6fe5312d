// Constitutional Hash: cdd01ef066bc6cf2

// The style within a picture: a background of its own, in both modes, and colours that can be told apart on it. White can be read on fills.

import { Label } from './svg.js';

const Light = {
  page: '#f4f5f7', panel: '#ffffff', border: '#d8dce2', grid: '#e6e9ee', text: '#1f2733', muted: '#5b6675',
  green: '#1a7f37', yellow: '#9a6700', orange: '#bc4c00', red: '#cf222e', blue: '#0969da', purple: '#8250df',
  greenfill: '#1a7f37', yellowfill: '#9a6700', orangefill: '#bc4c00', redfill: '#cf222e', bluefill: '#0969da', purplefill: '#8250df',
  s0: '#2868d8', s1: '#d9730d', s2: '#16866b', s3: '#b8398f', s4: '#7a5ad0', s5: '#0b8da3', s6: '#9a7b00', s7: '#8a5442',
};

const Dark = {
  page: '#0f1318', panel: '#181d24', border: '#2c333d', grid: '#262d36', text: '#e4e8ee', muted: '#98a3b2',
  green: '#56d364', yellow: '#e3b341', orange: '#f0883e', red: '#ff7b72', blue: '#58a6ff', purple: '#bc8cff',
  greenfill: '#238636', yellowfill: '#9e6a03', orangefill: '#bd561d', redfill: '#da3633', bluefill: '#1f6feb', purplefill: '#8957e5',
  s0: '#6ea8fe', s1: '#ffa657', s2: '#4fd1a5', s3: '#f78fc8', s4: '#b79cff', s5: '#4fc9dc', s6: '#e0c04c', s7: '#d0a18f',
};

export const SeriesColors = 8;

const variables = colors => Object.entries(colors).map(([name, color]) => `--${name}:${color}`).join(';');

// Numbers of one width, so that columns stand below each other.
export const Style = [
  `svg{${variables(Light)}}`,
  `@media(prefers-color-scheme:dark){svg{${variables(Dark)}}}`,
  'text{font-family:system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;white-space:pre}',
  `.axis{font-size:${Label}px;fill:var(--muted)}`,
  'path{fill:none;stroke-linejoin:round}',
].join('\n');
