export interface ListedPaper {
  id: string;
  key: string;
  title: string;
  arxivId: string | null;
  arxivUrl: string | null;
  codeUrl: string | null;
  noteUrl: string | null;
  venue: { key: string; series: string; year: number };
  authors: { name: string }[];
}

/** Papers as BibTeX. Keys are made of venue and title, and told apart by letters where two are equal. */
export function bibtex(papers: ListedPaper[]): string {
  const used = new Map<string, number>();
  return papers
    .map(paper => {
      const base = citeKey(paper);
      const times = used.get(base) ?? 0;
      used.set(base, times + 1);
      return entry(times === 0 ? base : `${base}-${times + 1}`, paper);
    })
    .join('\n');
}

function citeKey(paper: ListedPaper): string {
  const word = paper.title
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .find(part => part.length > 3);
  return `${paper.venue.key.toLowerCase().replace(/[^a-z0-9]/g, '')}-${(word ?? 'paper').slice(0, 30)}`;
}

function entry(key: string, paper: ListedPaper): string {
  const fields: [string, string | undefined][] = [
    ['title', `{${escaped(paper.title)}}`],
    ['author', paper.authors.length > 0 ? paper.authors.map(author => escaped(author.name)).join(' and ') : undefined],
    ['booktitle', escaped(paper.venue.series)],
    ['year', paper.venue.year > 0 ? `${paper.venue.year}` : undefined],
    ['eprint', paper.arxivId ?? undefined],
    ['archiveprefix', paper.arxivId ? 'arXiv' : undefined],
    ['url', paper.arxivUrl ?? paper.noteUrl ?? undefined],
  ];
  const lines = fields
    .filter((field): field is [string, string] => field[1] !== undefined)
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@inproceedings{${key},\n${lines.join(',\n')}\n}\n`;
}

/** What TeX takes for a command is written as text; formulas between dollar signs stay, where they come in pairs and braces match. */
export function escaped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const parts = line.split('$');
  if (parts.length % 2 === 0 || !bracesMatch(line)) return plain(line);
  return parts.map((part, at) => (at % 2 === 1 ? `$${part}$` : plain(part))).join('');
}

const plain = (text: string) =>
  text
    .replace(/\\/g, '\u0000')
    .replace(/[{}]/g, sign => `\\${sign}`)
    .replace(/[#$%&_]/g, sign => `\\${sign}`)
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}')
    .replaceAll('\u0000', '\\textbackslash{}');

function bracesMatch(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    else if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Papers as a table for spreadsheets; cells that a spreadsheet would run as a formula get an apostrophe. */
export function csv(rows: (string | number | null)[][]): string {
  return rows.map(row => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return `${value}`;
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
