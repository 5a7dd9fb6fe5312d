// Constitutional Hash: cdd01ef066bc6cf2

// Lines of a chart with few points.

/// As many points as asked for: of each stretch the one that makes the largest triangle with its neighbours, so that peaks stay.
export function thin(points, count) {
  if (points.length <= count) return points;
  const kept = [points[0]];
  const size = (points.length - 2) / (count - 2);
  for (let bucket = 0; bucket < count - 2; bucket++) {
    const part = points.slice(1 + Math.floor(bucket * size), 1 + Math.floor((bucket + 1) * size));
    const next = points.slice(1 + Math.floor((bucket + 1) * size), 1 + Math.floor((bucket + 2) * size));
    kept.push(largest(part, kept.at(-1), next.length > 0 ? middle(next) : points.at(-1)));
  }
  return [...kept, points.at(-1)];
}

/// Without the points that are hardly off the way between those that stay.
export function simplify(points, tolerance = 0.35) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  const slope = (last[1] - first[1]) / (last[0] - first[0]);
  const off = points.map(([x, y]) => Math.abs(y - first[1] - slope * (x - first[0])));
  const farthest = off.indexOf(Math.max(...off));
  if (off[farthest] <= tolerance) return [first, last];
  return [...simplify(points.slice(0, farthest + 1), tolerance).slice(0, -1), ...simplify(points.slice(farthest), tolerance)];
}

const middle = points => [0, 1].map(axis => points.reduce((sum, point) => sum + point[axis], 0) / points.length);

function largest(points, before, after) {
  const area = point => Math.abs((before[0] - after[0]) * (point[1] - before[1]) - (before[0] - point[0]) * (after[1] - before[1]));
  return points.reduce((best, point) => area(point) > area(best) ? point : best);
}

/// The stretches without a gap.
export function stretches(points, step) {
  const parts = [];
  points.forEach((point, index) => {
    if (index === 0 || point[0] - points[index - 1][0] > 1.5 * step) parts.push([]);
    parts.at(-1).push(point);
  });
  return parts;
}

/// A path through points of the picture, relative and without those that lie on the way.
export function pathOf(points) {
  const tenths = points.map(point => point.map(value => Math.round(value * 10)));
  const kept = tenths.filter((point, index) => index === 0 || index === tenths.length - 1 || !isBetween(tenths[index - 1], point, tenths[index + 1]));
  let path = '';
  kept.forEach(([x, y], index) => {
    const [fromX, fromY] = index === 0 ? [0, 0] : kept[index - 1];
    path += `${index === 0 ? 'M' : 'l'}${number(x - fromX)}${y < fromY ? '' : ' '}${number(y - fromY)}`;
  });
  // A single point is a dot, with round ends.
  return kept.length === 1 ? `${path}h.1` : path;
}

// In whole tenths, so that nothing is lost by rounding on a slope.
const isBetween = (before, point, after) =>
  (point[0] - before[0]) * (after[1] - before[1]) === (point[1] - before[1]) * (after[0] - before[0]);

const number = tenths => String(tenths / 10).replace(/^(-?)0\./, '$1.');
