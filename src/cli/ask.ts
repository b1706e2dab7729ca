import { createInterface } from 'node:readline';

/** What an answer comes to: a value, or what is wrong with it. */
export type Answer<T> = { value: T } | { wrong: string };

/** Asks questions one after another on the terminal, or of lines that are piped in. */
export class Asker {
  readonly #lines;
  readonly #input = createInterface({ input: process.stdin });

  constructor() {
    this.#lines = this.#input[Symbol.asyncIterator]();
  }

  /** The answer once it is right; `undefined` when there are no more lines. An empty one means `otherwise`, if there is one. */
  async ask<T>(
    question: string,
    read: (text: string) => Answer<T>,
    otherwise?: string,
  ): Promise<T | undefined> {
    for (;;) {
      process.stdout.write(`${question}${otherwise ? ` [${otherwise}]` : ''}: `);
      const { value: line, done } = await this.#lines.next();
      if (done) {
        process.stdout.write('\n');
        return undefined;
      }
      const answer = read(line.trim() || (otherwise ?? ''));
      if ('value' in answer) return answer.value;
      console.log(`  ${answer.wrong}`);
    }
  }

  close(): void {
    this.#input.close();
  }
}
