/**
 * Asks for what was typed last, one request at a time: the first at once, a later one when the answer before it is there, or when it has been waited for so long
 * that it is given up. Without a pause between keys and answers a fast server is heard at each key, and a slow one is not asked for every letter.
 */
export class Latest<Question, Answer> {
  private running: AbortController | undefined;
  private waiting: { question: Question } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ask: (question: Question, signal: AbortSignal) => Promise<Answer>,
    private readonly tell: (answer: Answer, question: Question) => void,
    private readonly patience = 80,
  ) {}

  /** Asks, or remembers to. */
  next(question: Question): void {
    clearTimeout(this.timer);
    if (!this.running) return void this.send(question);
    this.waiting = { question };
    this.timer = setTimeout(() => this.sendWaiting(), this.patience);
  }

  /** Whatever is under way is not told any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.waiting = undefined;
    this.running?.abort();
    this.running = undefined;
  }

  private sendWaiting(): void {
    clearTimeout(this.timer);
    const { waiting } = this;
    this.waiting = undefined;
    this.running?.abort();
    this.running = undefined;
    if (waiting) void this.send(waiting.question);
  }

  private async send(question: Question): Promise<void> {
    const own = (this.running = new AbortController());
    try {
      const answer = await this.ask(question, own.signal);
      if (!own.signal.aborted) this.tell(answer, question);
    } catch {
      // What is asked for here is a help: without it nothing is lost, and the next key asks again.
    }
    if (this.running === own) this.sendWaiting();
  }
}
