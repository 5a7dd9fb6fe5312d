// Constitutional Hash: cdd01ef066bc6cf2

// The scales of a chart.

const Steps = [1, 2, 2.5, 5, 10];
const Minutes = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440];

/// Round numbers from below the least to above the greatest value.
export function valueTicks(least, greatest, count, { isBinary, isWhole }) {
  const rough = Math.max((greatest - least) / count, isWhole ? 1 : 0);
  const base = isBinary ? 1024 ** Math.floor(Math.log(Math.max(greatest, 1)) / Math.log(1024)) : 1;
  const power = base * 10 ** Math.floor(Math.log10(rough / base));
  const step = Steps.map(factor => factor * power).find(size => size >= rough * 0.999);
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(greatest / step - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/// What an axis must show: values, thresholds, and zero if it is not far away.
export function bounds(field, values, thresholds, isStack) {
  const all = [...values, ...thresholds].filter(Number.isFinite);
  let least = Math.min(...all, field.custom?.axisSoftMin ?? Infinity);
  let greatest = Math.max(...all, field.custom?.axisSoftMax ?? -Infinity);
  if (least >= 0 && greatest < 1e-6) greatest = 1;
  if (least > 0 && (isStack || least < 0.7 * greatest)) least = 0;
  [least, greatest] = [field.min ?? least, field.max ?? greatest];
  if (greatest > least) return [least, greatest];
  return least > 0 ? [0, least * 1.2] : [least, least + 1];
}

/// Full minutes, hours or days.
export function timeTicks(start, end, count) {
  const step = 60 * (Minutes.find(minutes => minutes * 60 * count >= end - start) ?? 1440);
  if (end - start < 120) return [start, end];
  const ticks = [];
  for (let at = Math.ceil(start / step) * step; at <= end; at += step) ticks.push(at);
  return ticks;
}

/// The time of day at UTC.
export const timeOf = (seconds, hasSeconds) => new Date(seconds * 1000).toISOString().slice(11, hasSeconds ? 19 : 16);
