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
