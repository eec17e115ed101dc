// A fault of the set-up (usage, configuration, rules, unreadable input), as against a fault of a plan, which is a finding.

export interface ToolErrorOptions {
  readonly hint?: string;
  /** Line of the file that the message names, from 1. */
  readonly line?: number;
  readonly cause?: unknown;
}

/** `code` is stable and kebab-case; the message is one line that says what is wrong and where; the hint says what to do. */
export class ToolError extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  readonly line: number | undefined;

  constructor(code: string, message: string, options: ToolErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ToolError';
    this.code = code;
    this.hint = options.hint;
    this.line = options.line;
  }
}
