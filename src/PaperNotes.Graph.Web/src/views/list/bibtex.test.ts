import { describe, expect, it } from 'vitest';
import { bibtex, csv, escaped, type ListedPaper } from './bibtex';

const paper = (title: string): ListedPaper => ({
  id: title,
  key: title,
  title,
  arxivId: '2503.02174',
  arxivUrl: 'https://arxiv.org/abs/2503.02174',
  codeUrl: null,
  noteUrl: null,
  venue: { key: 'ACL2025', series: 'ACL', year: 2025 },
  authors: [{ name: 'A & B' }, { name: 'C' }],
});

describe('BibTeX', () => {
  it('has every field that is known', () => {
    expect(bibtex([paper('Adversarial Tokenization')])).toBe(`@inproceedings{acl2025-adversarial,
  title = {{Adversarial Tokenization}},
  author = {A \\& B and C},
  booktitle = {ACL},
  year = {2025},
  eprint = {2503.02174},
  archiveprefix = {arXiv},
  url = {https://arxiv.org/abs/2503.02174}
}
`);
  });

  it('tells equal keys apart', () => expect(bibtex([paper('Same'), paper('Same')])).toContain('{acl2025-same-2,'));

  it.each([
    ['100% of {x', '100\\% of \\{x'],
    ['$\\varphi$-DPO & more', '$\\varphi$-DPO \\& more'],
    ['costs $5', 'costs \\$5'],
    ['\\input{x}', '\\textbackslash{}input\\{x\\}'],
  ])('%s is text and no command', (text, tex) => expect(escaped(text)).toBe(tex));
});

it('quotes cells, and keeps spreadsheets from running them', () => {
  expect(csv([['a,"b"', '=1+1', null, 3]])).toBe('"a,""b""",\'=1+1,,3\r\n');
});
