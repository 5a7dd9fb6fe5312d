// Constitutional Hash: cdd01ef066bc6cf2

// A panel with text: what can be read of Markdown.

import { text, wrap } from './svg.js';

const Row = 18;

export function drawWords(panel, box) {
  const rows = (panel.options?.content ?? panel.content ?? '').split('\n').flatMap(row => rowsOf(row.trim(), box.width));
  return rows.slice(0, Math.floor(box.height / Row)).map(({ content, isHeading, indent }, index) =>
    text(indent, index * Row + 14, content, { size: isHeading ? 15 : 12.5, weight: isHeading ? 600 : undefined })).join('');
}

function rowsOf(row, width) {
  const isHeading = row.startsWith('#');
  const isItem = /^[-*] /.test(row);
  const plain = row.replace(/^#+ |^[-*] /, '').replace(/<!--.*?-->|<[^>]+>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*|`/g, '').replace(/\\(.)/g, '$1');
  const indent = isItem ? 12 : 0;
  return wrap(plain, width - indent, isHeading ? 15 : 12.5).map((content, index) =>
    ({ content: isItem && index === 0 ? `• ${content}` : content, isHeading, indent: isItem && index === 0 ? 2 : indent }));
}
