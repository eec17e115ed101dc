// The lines of a YAML text that is read forwards: where the reader stands, how far the line is indented, what there is to skip.

/** Thrown where a text is not of the forms that are read here. */
export const NOT_PLAIN = new Error('not plain');
export const SPACE = 32;

export class YamlLines {
  protected readonly text: string;
  protected at = 0;
  /** After the last line with a key or value, its break included. */
  protected after = 0;
  /** The line being read: where it begins, and how far its first character is indented; -1 at the end of the text. */
  protected line = 0;
  protected indent = 0;
  /** Blank lines or comments stand before it. */
  protected apart = false;

  constructor(text: string) {
    this.text = text;
  }

  protected match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  protected skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === SPACE) this.at++;
  }

  protected atLineEnd(): boolean {
    return this.at === this.text.length || this.text[this.at] === '\n' || this.text[this.at] === '\r';
  }

  /** To the first character of the next line that is neither blank nor a comment. */
  protected endLine(): void {
    this.skipSpaces();
    if (this.text[this.at] === '#' && this.text[this.at - 1] === ' ') this.skipComment();
    this.skipBreak();
    this.after = this.at;
    this.beginLine();
  }

  protected beginLine(): void {
    /** How far the comments passed are indented, at most. */
    let comments = 0;
    for (this.apart = false; ; this.apart = true) {
      this.line = this.at;
      this.skipSpaces();
      this.indent = this.at === this.text.length ? -1 : this.at - this.line;
      if (this.text[this.at] === '#') {
        comments = Math.max(comments, this.indent);
        this.skipComment();
      } else if (this.indent < 0 || !this.atLineEnd()) break;
      this.skipBreak();
    }
    // One that is indented further may belong to what stands before it.
    if (comments > Math.max(0, this.indent)) throw NOT_PLAIN;
  }

  private skipBreak(): void {
    if (this.text.startsWith('\r\n', this.at)) this.at += 2;
    else if (this.text[this.at] === '\n') this.at++;
    else if (this.at < this.text.length) throw NOT_PLAIN;
  }

  private skipComment(): void {
    while (!this.atLineEnd()) this.at++;
  }
}
