/** A fetch that writes down how each request names its document: "GET hash", "POST text". */
export function counting(sent: string[]): typeof fetch {
  return (input, init) => {
    const text = new URL(String(input)).searchParams.has('query') || /"query":"/.test(String(init?.body ?? ''));
    sent.push(`${init?.method ?? 'GET'} ${text ? 'text' : 'hash'}`);
    return fetch(input, init);
  };
}
