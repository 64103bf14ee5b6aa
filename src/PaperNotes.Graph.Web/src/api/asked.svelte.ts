import { ask, Failure, type Operation } from './ask';

/** What was asked and where it stands. While a new answer is under way, and where it fails, the last one stays. */
export class Asked<Answer> {
  value = $state.raw<Answer>();
  failure = $state.raw<Failure>();
  isLoading = $state(true);
  turn = $state(0);

  again(): void {
    this.turn++;
  }
}

/** Asks whenever the variables change, and forgets answers that come too late. Undefined variables ask nothing. */
export function asked<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: () => Variables | undefined,
  options: { isPrivate?: boolean } = {},
): Asked<Answer> {
  const state = new Asked<Answer>();
  $effect(() => {
    const given = variables();
    void state.turn;
    if (given === undefined) {
      state.isLoading = false;
      return;
    }
    const abort = new AbortController();
    state.isLoading = true;
    ask(operation, given, { ...options, signal: abort.signal })
      .then(answer => {
        if (abort.signal.aborted) return;
        state.value = answer;
        state.failure = undefined;
        state.isLoading = false;
      })
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        state.failure = error instanceof Failure ? error : new Failure(String(error), 'Load the page again.');
        state.isLoading = false;
      });
    return () => abort.abort();
  });
  return state;
}
