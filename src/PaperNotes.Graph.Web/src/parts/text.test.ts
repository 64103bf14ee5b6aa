import { describe, expect, it } from 'vitest';
import { fitted, marked, readable, shortened, widthOf, wrapped } from './text';

describe('titles', () => {
  it.each([
    ['$\\varphi$-DPO: Fairness', 'φ-DPO: Fairness'],
    ['$A^2$-Net', 'A²-Net'],
    ['$\\frac{a}{b}$ stays', '$\\frac{a}{b}$ stays'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%s is read without the signs of TeX that are known', (title, text) => {
    expect(readable(title)).toBe(text);
  });

  it('end at a word where they are cut', () => {
    expect(shortened('one two three four', 14)).toBe('one two three…');
    expect(shortened('👩‍🔬'.repeat(3), 100)).toBe('👩‍🔬'.repeat(3));
  });

  it('fit by the width of their script', () => {
    expect(widthOf('ab点云')).toBe(6);
    expect(fitted('点云识别', 5)).toBe('点云…');
    expect(wrapped('one two three four five', 9, 2)).toEqual(['one two', 'three fo…']);
  });
});

describe('marks', () => {
  it('show the words sought, whatever the case and whatever signs they hold', () => {
    expect(marked('MoD-DPO: a (b', 'dpo (b')).toEqual([
      { text: 'MoD-', isMatch: false },
      { text: 'DPO', isMatch: true },
      { text: ': a ', isMatch: false },
      { text: '(b', isMatch: true },
    ]);
  });
});
