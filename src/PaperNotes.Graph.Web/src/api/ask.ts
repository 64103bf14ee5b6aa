/** An operation of schema/operations/page, with the types of its answer and its variables. */
export interface Operation<Answer, Variables> {
  name: string;
  text: string;
  /** Only for the types. */
  types?: (variables: Variables) => Answer;
}

/** Why there is no answer, in words for the person. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly advice: string,
    readonly code?: string,
  ) {
    super(message);
  }
}

interface Body {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const kept = new Map<string, unknown>();
const longestAddress = 6000;
const mostKept = 80;

/** Asks the server. Short questions go by GET, which the browser may answer from its cache; `isPrivate` texts never stand in an address. */
export async function ask<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  options: { signal?: AbortSignal; isPrivate?: boolean } = {},
): Promise<Answer> {
  const key = `${operation.name} ${JSON.stringify(variables)}`;
  if (kept.has(key)) return kept.get(key) as Answer;
  const answer = (await fetchAnswer(operation.text, variables, options)) as Answer;
  kept.set(key, answer);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
  return answer;
}

/** Where a question is asked by GET. */
export const addressOf = ({ text }: { text: string }, variables: unknown): string =>
  `/graphql?${new URLSearchParams({ query: text, variables: JSON.stringify(variables) })}`;

async function fetchAnswer(query: string, variables: unknown, options: { signal?: AbortSignal; isPrivate?: boolean }): Promise<unknown> {
  const signal = options.signal ?? null;
  const address = addressOf({ text: query }, variables);
  let response: Response;
  try {
    response =
      options.isPrivate || address.length > longestAddress
        ? await fetch('/graphql', {
            method: 'POST',
            headers: { Accept: 'application/graphql-response+json', 'Content-Type': 'application/json' },
            body: JSON.stringify({ query, variables }),
            signal,
          })
        : // No headers of its own: what the page asked for while it was read is only taken for this question so.
          await fetch(address, { signal });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Failure('The server does not answer.', 'Look whether it runs and whether you are online, then try again.');
  }
  const body = (await response.json().catch(() => ({}))) as Body;
  const fault = body.errors?.[0];
  if (fault) throw new Failure(fault.message, adviceFor(fault.extensions?.code), fault.extensions?.code);
  if (body.data === undefined) throw new Failure(`The server answered with status ${response.status}.`, 'Try again in a moment.');
  return body.data;
}

function adviceFor(code: string | undefined): string {
  switch (code) {
    case 'SERVER_BUSY':
    case 'TIMEOUT':
      return 'The server has much to do. Try again in a moment.';
    case 'COST_TOO_HIGH':
    case 'LIST_TOO_LONG':
    case 'ARGUMENT_TOO_LARGE':
      return 'Ask for less: a shorter text, fewer venues, a smaller depth.';
    default:
      return 'Try again; if it stays, the server’s log says why.';
  }
}
