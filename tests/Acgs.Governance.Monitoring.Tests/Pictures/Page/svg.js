// Constitutional Hash: cdd01ef066bc6cf2

// Pieces of SVG as text.

const Marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// Characters that XML does not allow, not even escaped.
export const escape = text => String(text).replace(/[&<>"]/g, mark => Marks[mark]).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '�');

/// The size of the labels of axes.
export const Label = 11;

export const round = number => String(Math.round(number * 10) / 10);

/// Readers have other fonts than we: an estimate for common ones without serifs.
export const widthOf = (text, size, weight = 400) =>
  [...String(text)].reduce((sum, sign) => sum + widthOfSign(sign), 0) * size * (weight > 500 ? 1.1 : 1);

const widthOfSign = sign => /[iljtfrI.,:;|' ]/.test(sign) ? 0.34 : /[mwMW@%]/.test(sign) ? 0.88 : 0.6;

/// The beginning of a text that fits.
export function fit(text, width, size, weight) {
  if (widthOf(text, size, weight) <= width) return String(text);
  const signs = [...String(text)];
  while (signs.length > 0 && widthOf(signs.join('') + '…', size, weight) > width) signs.pop();
  return signs.join('').trimEnd() + '…';
}

export function text(x, y, content, { size = 12, fill = 'text', anchor, weight } = {}) {
  const more = (anchor ? ` text-anchor="${anchor}"` : '') + (weight ? ` font-weight="${weight}"` : '');
  // Most texts are labels of axes.
  const look = size === Label && fill === 'muted' ? 'class="axis"' : `font-size="${round(size)}" fill="${paint(fill)}"`;
  return `<text x="${round(x)}" y="${round(y)}" ${look}${more}>${escape(content)}</text>`;
}

export const rect = (x, y, width, height, fill, more = '') =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(Math.max(0, height))}"`
  + ` fill="${paint(fill)}"${more && ' ' + more}/>`;

export const line = (x1, y1, x2, y2, stroke, more = '') =>
  `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${paint(stroke)}"${more && ' ' + more}/>`;

/// Names are those of the style; anything else is a colour itself.
export const paint = color => /^[a-z][a-z0-9]*$/.test(color) && color !== 'none' && color !== 'transparent' ? `var(--${color})` : escape(color);

/// Text in rows of a width.
export function wrap(content, width, size) {
  const rows = [];
  let row = '';
  for (const word of content.split(/\s+/)) {
    if (row && widthOf(`${row} ${word}`, size) > width) {
      rows.push(row);
      row = '';
    }
    row = row ? `${row} ${word}` : word;
  }
  return row ? [...rows, row] : rows;
}
