const signs: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  tau: 'τ',
  theta: 'θ',
  phi: 'φ',
  varphi: 'φ',
  psi: 'ψ',
  omega: 'ω',
  infty: '∞',
  times: '×',
  to: '→',
  rightarrow: '→',
  ell: 'ℓ',
};

/** A title without the signs of TeX: `$\varphi$-DPO` reads φ-DPO. What it does not know stays as it is. */
export function readable(title: string): string {
  return title.replace(/\$([^$]{1,60})\$/g, (whole, inside: string) => {
    const text = inside
      .replace(/\\(?:math|text)(?:rm|bf|it|tt|cal|bb|sf)?\s*\{([^{}]*)\}/g, '$1')
      .replace(/\\([a-zA-Z]+)/g, (command, name: string) => signs[name] ?? command)
      .replace(/\^\{?2\}?/g, '²')
      .replace(/\^\{?3\}?/g, '³');
    return /[\\{}]/.test(text) ? whole : text.trim();
  });
}

/** What people call a paper: of "DPO: Direct Preference …" the name before the colon, else the whole title. */
export function shortTitle(title: string): string {
  const text = readable(title);
  const name = /^[^:：]{2,32}(?=\s*[:：])/.exec(text)?.[0].trim();
  return name !== undefined && name.split(/\s+/).length <= 4 ? name : text;
}

/** The first so many characters, ending at a word where one ends near. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** A text in pieces, those that match any of the words marked. */
export function marked(text: string, query: string): { text: string; isMatch: boolean }[] {
  const words = query
    .split(/\s+/)
    .filter(word => word.length > 0)
    .slice(0, 10)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return [{ text, isMatch: false }];
  return text
    .split(new RegExp(`(${words.join('|')})`, 'giu'))
    .map((piece, index) => ({ text: piece, isMatch: index % 2 === 1 }))
    .filter(piece => piece.text !== '');
}

const isWide = (character: string) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
    character,
  );

/** How many letters of ordinary width a text takes; those of East Asian scripts take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** As much of a text as fits into so many letters of ordinary width. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let used = 1;
  let kept = '';
  for (const character of text) {
    used += isWide(character) ? 2 : 1;
    if (used > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in at most so many lines; what does not fit ends in an ellipsis. */
export function wrapped(text: string, width: number, lines: number): string[] {
  const result: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = result.length - 1;
    const line = result[last] ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= width) result[last] = longer;
    else if (result.length === lines) {
      result[last] = `${line} ${word}${'.'.repeat(width)}`;
      break;
    } else result.push(word);
  }
  return result.map(line => fitted(line, width));
}
