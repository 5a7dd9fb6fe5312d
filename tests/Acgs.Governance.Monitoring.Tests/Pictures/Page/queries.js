// Constitutional Hash: cdd01ef066bc6cf2

// Asks Prometheus what a panel asks.

/// A text with the values of variables: all jobs, all instances, and times as Grafana would choose them.
export function substitute(text, dashboard, time) {
  const range = time.end - time.start;
  const values = {
    __rate_interval: `${time.rateInterval}s`, __interval: `${time.step}s`, __interval_ms: time.step * 1000,
    __range: `${range}s`, __range_s: range, __range_ms: range * 1000, job: '.+', instance: '.+',
  };
  for (const { name, type, current } of dashboard.templating?.list ?? []) {
    values[name] ??= type === 'query' || typeof current?.value !== 'string' || current.value === '$__all' ? '.+' : current.value;
  }
  return String(text).replace(/\$\{(\w+)(?::\w+)?\}|\$(\w+)/g, (all, long, short) => values[long ?? short] ?? all);
}

/// All series of a panel, in the order of its targets.
export async function load(panel, dashboard, time) {
  const targets = (panel.targets ?? []).filter(target => !target.hide && target.expr);
  return (await Promise.all(targets.map(target => loadTarget(panel, target, dashboard, time)))).flat();
}

/// The times at which an annotation is shown: where a series begins to be, if that is not where the picture begins.
export async function loadAnnotation(annotation, dashboard, time) {
  const step = Math.max(time.step, secondsOf(annotation.target?.interval ?? annotation.step));
  const series = await ask('query_range', expressionOf(annotation), dashboard, { ...time, step, start: Math.ceil(time.start / step) * step });
  const begins = series.flatMap(({ values }) => numbers(values).filter(([at], index, all) => index === 0 || at - all[index - 1][0] > 1.5 * step));
  return [...new Set(begins.map(([at]) => at))].filter(at => at > time.start + step);
}

export const expressionOf = annotation => annotation.expr ?? annotation.target?.expr;

const secondsOf = text => {
  const [, count, unit] = /^(\d+)([smh])$/.exec(text ?? '') ?? [];
  return count ? count * { s: 1, m: 60, h: 3600 }[unit] : 0;
};

async function loadTarget(panel, target, dashboard, time) {
  const isInstant = panel.type === 'table' || (target.instant && !target.range);
  const result = await ask(isInstant ? 'query' : 'query_range', target.expr, dashboard, time);
  return result.map(({ metric, value, values }) => ({
    target, isInstant, labels: metric, points: numbers(values ?? [value]), name: nameOf(target, metric, result.length, dashboard, time),
  }));
}

async function ask(kind, expression, dashboard, time) {
  const query = new URLSearchParams({ query: substitute(expression, dashboard, time) });
  const times = kind === 'query' ? { time: time.end } : { start: time.start, end: time.end, step: time.step };
  Object.entries(times).forEach(([name, value]) => query.set(name, value));
  const answer = await (await fetch(`/api/v1/${kind}?${query}`)).json();
  if (answer.status !== 'success') throw new Error(answer.error ?? 'Prometheus does not answer');
  const { resultType, result } = answer.data;
  return resultType === 'scalar' ? [{ metric: {}, value: result }] : result;
}

const numbers = values => values.map(([at, value]) => [at, Number(value)]).filter(([, value]) => Number.isFinite(value));

function nameOf(target, labels, count, dashboard, time) {
  const { legendFormat } = target;
  if (legendFormat && legendFormat !== '__auto') {
    return substitute(legendFormat, dashboard, time).replace(/\{\{\s*(\w+)\s*\}\}/g, (_, label) => labels[label] ?? '');
  }
  const own = Object.entries(labels).filter(([label]) => label !== '__name__');
  if (count === 1 && own.length === 1) return own[0][1];
  const list = own.map(([label, value]) => `${label}="${value}"`).join(', ');
  return labels.__name__ || list ? `${labels.__name__ ?? ''}${list && `{${list}}`}` : 'Value';
}
