// Constitutional Hash: cdd01ef066bc6cf2

// What a panel says of its values: unit, thresholds, mappings and colours, with the exceptions for single series.

const Colors = new Set(['green', 'yellow', 'orange', 'red', 'blue', 'purple', 'text']);

export const color = name => {
  const base = String(name ?? 'text').replace(/^(super-light|light|semi-dark|dark)-/, '');
  return Colors.has(base) || base.startsWith('#') || base.startsWith('rgb') || base === 'transparent' ? base : 'text';
};

/// The color of an area behind white text.
export const fillOf = name => Colors.has(name) && name !== 'text' ? `${name}fill` : name;

/// The color of text on it.
export const onFill = name => Colors.has(name) && name !== 'text' ? '#fff' : 'panel';

/// The field of a series or of a column, which may have several names.
export function fieldOf(panel, names, refId) {
  const field = structuredClone(panel.fieldConfig?.defaults ?? {});
  for (const { matcher, properties } of panel.fieldConfig?.overrides ?? []) {
    if (matches(matcher, names, refId)) properties.forEach(({ id, value }) => assign(field, id.split('.'), value));
  }
  return field;
}

function matches({ id, options }, names, refId) {
  switch (id) {
    case 'byName': return names.includes(options);
    case 'byRegexp': return names.some(name => new RegExp(options.replace(/^\/(.*)\/[a-z]*$/, '$1')).test(name));
    case 'byFrameRefID': return options === refId;
    default: return false;
  }
}

function assign(target, [head, ...rest], value) {
  if (rest.length === 0) target[head] = value;
  else assign(target[head] ??= {}, rest, value);
}

/// Steps with a value: the lowest has none.
export const stepsOf = field => (field.thresholds?.steps ?? []).filter(step => step.value !== null && step.value !== undefined);

export function thresholdColor(field, value) {
  const steps = field.thresholds?.steps ?? [];
  const reached = steps.filter(step => step.value === null || step.value === undefined || (value !== null && value >= step.value));
  return color(reached.at(-1)?.color ?? 'text');
}

/// The color of one value.
export function valueColor(field, value) {
  const mapped = mappingOf(field, value)?.color;
  return mapped ? color(mapped) : field.color?.mode === 'fixed' ? color(field.color.fixedColor) : thresholdColor(field, value);
}

export function mappingOf(field, value) {
  for (const { type, options } of field.mappings ?? []) {
    if (type === 'value' && options[String(value)]) return options[String(value)];
    if (type === 'range' && value !== null && value >= (options.from ?? -Infinity) && value <= (options.to ?? Infinity)) return options.result;
    if (type === 'special' && value === null && options.match.includes('null')) return options.result;
  }
  return undefined;
}

const Calculations = {
  lastNotNull: values => values.at(-1), last: values => values.at(-1), firstNotNull: values => values[0], first: values => values[0],
  mean: values => values.reduce((sum, value) => sum + value, 0) / values.length,
  sum: values => values.reduce((sum, value) => sum + value, 0),
  max: values => Math.max(...values), min: values => Math.min(...values),
  range: values => Math.max(...values) - Math.min(...values), diff: values => values.at(-1) - values[0], count: values => values.length,
};

const Names = { lastNotNull: 'last', firstNotNull: 'first', sum: 'total' };

export const nameOfCalculation = name => Names[name] ?? name;

export function reduce(points, name = 'lastNotNull') {
  const calculate = Calculations[name];
  if (!calculate) throw new Error(`the calculation ${name} is not known`);
  return points.length === 0 ? null : calculate(points.map(point => point[1]));
}
