/** As a message string of SARIF 2.1.0 (section 3.11.5) has it: "{0}" would stand for an argument, so braces are doubled. */
export function sarifText(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}
