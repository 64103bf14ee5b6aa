import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Latest } from './latest';

describe('what was typed last', () => {
  const asked: { question: string; signal: AbortSignal; answer: (text: string) => void; fail: () => void }[] = [];
  const told: string[] = [];
  const start = () =>
    new Latest<string, string>(
      (question, signal) =>
        new Promise((resolve, reject) => asked.push({ question, signal, answer: resolve, fail: () => reject(new Error('away')) })),
      (answer, question) => told.push(`${question}: ${answer}`),
    );
  const questions = () => asked.map(entry => entry.question);

  beforeEach(() => {
    vi.useFakeTimers();
    asked.length = told.length = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('is asked at once, and while an answer is under way only the last of what follows', async () => {
    const latest = start();
    ['d', 'dp', 'dpo'].forEach(text => latest.next(text));
    expect(questions()).toEqual(['d']);

    asked[0]?.answer('D');
    await vi.advanceTimersByTimeAsync(0);
    asked[1]?.answer('DPO');
    await vi.advanceTimersByTimeAsync(0);

    expect(questions()).toEqual(['d', 'dpo']);
    expect(told).toEqual(['d: D', 'dpo: DPO']);
  });

  it('does not wait for an answer that takes long, and tells none that comes too late', async () => {
    const latest = start();
    latest.next('d');
    latest.next('dp');
    await vi.advanceTimersByTimeAsync(80);

    asked[0]?.answer('D');
    await vi.advanceTimersByTimeAsync(0);

    expect(questions()).toEqual(['d', 'dp']);
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(told).toEqual([]);
  });

  it('is asked after a failure too', async () => {
    const latest = start();
    latest.next('d');
    latest.next('dp');
    asked[0]?.fail();
    await vi.advanceTimersByTimeAsync(0);

    expect(questions()).toEqual(['d', 'dp']);
  });

  it('is forgotten when it is stopped', async () => {
    const latest = start();
    latest.next('d');
    latest.next('dp');
    latest.stop();
    asked[0]?.answer('D');
    await vi.advanceTimersByTimeAsync(200);

    expect(questions()).toEqual(['d']);
    expect(told).toEqual([]);
  });
});
