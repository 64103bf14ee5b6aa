import { about, kinds } from '../api/things';
import { fitted, readable, shortTitle } from '../parts/text';
import { placeLabels } from './labels';
import { edgeLooks, isShown, type DrawnGraph, type Filter } from './model';
import { outline } from './outline';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for XML; what XML cannot hold is left out. */
export const xml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, sign => escapes[sign] ?? sign);

/** The drawing as SVG, by itself: colours and places as given, labels that do not cover each other, a legend. */
export function svgOf(graph: DrawnGraph, filter: Filter, colour: (name: string) => string): string {
  const shown = graph.filterNodes((_, { thing }) => isShown(thing, filter));
  const [width, height, margin] = [1200, 900, 60];
  const xs = shown.map(id => graph.getNodeAttribute(id, 'x'));
  const ys = shown.map(id => graph.getNodeAttribute(id, 'y'));
  const [left, top] = [Math.min(...xs, 0), Math.max(...ys, 0)];
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1, Math.max(...xs, 0) - left),
    (height - 2 * margin - 40) / Math.max(1, top - Math.min(...ys, 0)),
  );
  const place = (id: string) => {
    const { x, y } = graph.getNodeAttributes(id);
    return { x: round(margin + (x - left) * scale), y: round(margin + (top - y) * scale) };
  };
  const isIn = new Set(shown);
  const lines = graph.mapEdges((_, { strength }, from, to) => {
    if (!isIn.has(from) || !isIn.has(to)) return '';
    const [start, end] = [place(from), place(to)];
    const { colour: name, width: thick, isDashed } = edgeLooks[strength];
    return `<line x1="${start.x}" y1="${start.y}" x2="${end.x}" y2="${end.y}" stroke="${colour(name)}" stroke-width="${thick}"${isDashed ? ' stroke-dasharray="5 3"' : ''}/>`;
  });
  const shapes = shown.map(id => {
    const { thing, size } = graph.getNodeAttributes(id);
    return shapeOf(thing.kind, place(id), id === filter.middle ? size * 1.5 : size, colour, readable(thing.name));
  });
  const labels = placeLabels(
    shown.map(id => {
      const { thing, size } = graph.getNodeAttributes(id);
      const isForced = id === filter.middle;
      return {
        id,
        text: fitted(thing.kind === 'paper' && !isForced ? shortTitle(thing.name) : readable(thing.name), isForced ? 44 : 30),
        ...place(id),
        radius: size,
        rank: size,
        isForced,
      };
    }),
    text => text.length * 7.4,
    { width, height: height - 40 },
  ).map(
    label =>
      `<text x="${round(label.x)}" y="${round(label.y + 4)}"${label.isForced ? ' font-weight="600"' : ''} fill="${colour('text')}" stroke="${colour('ground')}" stroke-width="3" paint-order="stroke">${xml(label.text)}</text>`,
  );
  const present = kinds.filter(({ kind }) => shown.some(id => graph.getNodeAttribute(id, 'thing').kind === kind));
  const legend = present.map(
    ({ kind, many }, at) =>
      shapeOf(kind, { x: margin + at * 110, y: height - 28 }, 6, colour) +
      `<text x="${margin + at * 110 + 14}" y="${height - 23}" fill="${colour('text')}">${xml(many)}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">` +
    `<rect width="100%" height="100%" fill="${colour('ground')}"/>${lines.join('')}${shapes.join('')}${labels.join('')}${legend.join('')}</svg>\n`
  );
}

function shapeOf(
  kind: (typeof kinds)[number]['kind'],
  at: { x: number; y: number },
  size: number,
  colour: (name: string) => string,
  name?: string,
): string {
  const { path, ring } = outline(kind, at.x, at.y, size);
  const title = name === undefined ? '' : `<title>${xml(name)}</title>`;
  const inner = ring ? `<path d="${ring}" fill="none" stroke="${colour('ground')}" stroke-width="${round(size * 0.2)}"/>` : '';
  return `<g><path d="${path}" fill="${colour(about(kind).colour)}">${title}</path>${inner}</g>`;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A picture of dots of an SVG. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('No picture.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
