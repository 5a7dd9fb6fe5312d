// Constitutional Hash: cdd01ef066bc6cf2

// Numbers with the units of Grafana, as people read them.

const Si = [[1e12, 'T'], [1e9, 'G'], [1e6, 'M'], [1e3, 'K'], [1, '']];
const Iec = [[2 ** 40, 'Ti'], [2 ** 30, 'Gi'], [2 ** 20, 'Mi'], [2 ** 10, 'Ki'], [1, '']];
const Seconds = [[604800, ' weeks'], [86400, ' days'], [3600, ' h'], [60, ' min'], [1, ' s'], [1e-3, ' ms'], [1e-6, ' µs'], [1e-9, ' ns']];
const Parts = [[604800, 'week'], [86400, 'day'], [3600, 'h'], [60, 'min'], [1, 's']];

const scaled = (steps, unit) => steps.map(([size, prefix]) => [size, unit ? ` ${prefix}${unit}` : prefix && ` ${prefix}`]);
const times = factor => Seconds.map(([size, name]) => [size / factor, name]);
const perSecond = name => Si.map(([size, prefix]) => [size, `${prefix} ${name}/s`]);

const Scales = {
  none: [[1, '']], string: [[1, '']], short: scaled(Si, ''),
  percent: [[1, '%']], percentunit: [[0.01, '%']],
  s: times(1), ms: times(1e-3), 'µs': times(1e-6), ns: times(1e-9), m: times(60), h: times(3600), d: times(86400),
  bytes: scaled(Iec, 'B'), decbytes: scaled(Si, 'B'), bits: scaled(Iec, 'b'), decbits: scaled(Si, 'b'),
  binBps: scaled(Iec, 'B/s'), Bps: scaled(Si, 'B/s'), binbps: scaled(Iec, 'b/s'), bps: scaled(Si, 'b/s'),
  reqps: perSecond('req'), ops: perSecond('ops'), rps: perSecond('rd'), wps: perSecond('wr'), iops: perSecond('io'), cps: perSecond('c'), eps: perSecond('evt'),
  reqpm: scaled(Si, 'req/min'), opm: scaled(Si, 'ops/min'), hertz: scaled(Si, 'Hz'), celsius: [[1, ' °C']],
};

const Words = {
  bool: ['False', 'True'], bool_yes_no: ['No', 'Yes'], bool_on_off: ['Off', 'On'],
};

/// The size and the name of the unit in which a number of this magnitude is written.
export function scaleOf(unit, magnitude) {
  const scales = Scales[unit || 'none'] ?? [[1, ` ${unit.replace(/^suffix:/, '')}`]];
  const size = Math.abs(magnitude);
  // Half a unit below the border it would be rounded to one of the next.
  return scales.find(([step]) => size >= step * 0.9995) ?? (size === 0 ? scales.find(([step]) => step === 1) ?? scales[0] : scales.at(-1));
}

export function format(value, unit, decimals) {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  if (unit?.startsWith('dtduration')) return duration(unit === 'dtdurationms' ? value / 1000 : value);
  if (unit?.startsWith('dateTime')) return date(value);
  if (Words[unit]) return Words[unit][value === 0 ? 0 : 1];
  const [size, name] = scaleOf(unit, value);
  return digits(value / size, decimals, name === '%') + name;
}

/// The numbers of an axis: all in one unit, with as many decimals as their distance needs.
export function formatTicks(ticks, unit) {
  if (unit?.startsWith('dt') || unit?.startsWith('date') || Words[unit]) return ticks.map(tick => format(tick, unit));
  const [size, name] = scaleOf(unit, Math.max(...ticks.map(Math.abs)));
  const step = Math.abs((ticks.at(-1) - ticks[0]) / Math.max(1, ticks.length - 1) / size);
  const decimals = [0, 1, 2, 3, 4, 5, 6].find(count => Math.abs(step * 10 ** count - Math.round(step * 10 ** count)) < 1e-6) ?? 6;
  return ticks.map(tick => tick === 0 && name !== '%' ? '0' : (tick / size).toFixed(decimals) + name);
}

function digits(number, decimals, isShare) {
  if (decimals !== undefined && decimals !== null) return number.toFixed(decimals);
  const size = Math.abs(number);
  if (size > 0 && size < 0.01) return String(Number(number.toPrecision(1)));
  let count = size >= 100 ? 0 : size >= 10 && !isShare ? 1 : 2;
  // What is not all is never written as all.
  while (isShare && size < 100 && count < 6 && Number(size.toFixed(count)) >= 100) count++;
  return String(Number(number.toFixed(count)));
}

function duration(seconds) {
  let rest = Math.round(Math.abs(seconds));
  const parts = [];
  for (const [size, name] of Parts) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${name}${count > 1 && size >= 86400 ? 's' : ''}`);
  }
  return (seconds < 0 ? '-' : '') + (parts.slice(0, 2).join(' ') || '0 s');
}

// As Grafana wants it, in milliseconds.
const date = milliseconds => new Date(milliseconds).toISOString().replace('T', ' ').slice(0, 16);
