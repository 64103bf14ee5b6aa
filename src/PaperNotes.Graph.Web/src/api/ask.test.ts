import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, Failure } from './ask';

const answered = (body: unknown, status = 200) => vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status })));

afterEach(() => vi.unstubAllGlobals());

describe('asking', () => {
  it('asks by GET, and the same only once', async () => {
    const fetch = answered({ data: { a: 1 } });
    vi.stubGlobal('fetch', fetch);

    await ask({ name: 'Once', text: '{ a }' }, {});
    const again = await ask({ name: 'Once', text: '{ a }' }, {});

    expect(again).toEqual({ a: 1 });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(String((fetch.mock.calls as unknown[][])[0]?.[0])).toMatch(/^\/graphql\?query=/);
  });

  it('never puts a private text into an address', async () => {
    const fetch = answered({ data: {} });
    vi.stubGlobal('fetch', fetch);

    await ask({ name: 'Private', text: '{ a }' }, { text: 'secret' }, { isPrivate: true });

    expect((fetch.mock.calls as unknown[][])[0]?.[0]).toBe('/graphql');
  });

  it('says what to do where the server refuses', async () => {
    vi.stubGlobal('fetch', answered({ errors: [{ message: 'Too much.', extensions: { code: 'COST_TOO_HIGH' } }] }, 400));

    const failure = await ask({ name: 'Costly', text: '{ b }' }, {}).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).message).toBe('Too much.');
    expect((failure as Failure).advice).toContain('Ask for less');
  });

  it('tells a server that is away from an error', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

    await expect(ask({ name: 'Away', text: '{ c }' }, {})).rejects.toThrow('The server does not answer.');
  });
});
