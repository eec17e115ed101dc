// How deep a YAML text nests, at most, told without parsing it: the YAML parser overflows the stack on texts nested thousands deep,
// and that can end the whole process.

/** Near enough an upper bound: brackets within quotes and columns of indentation count too. */
export function depthOfYaml(text: string): number {
  let deepest = 0;
  let open = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const lead = /^(?:[ \t]|[-?:](?=[ \t]))*/.exec(line)?.[0].length ?? 0;
    let inLine = 0;
    for (let i = lead; i < line.length; i++) {
      const char = line[i];
      if (char === '[' || char === '{') open++;
      else if ((char === ']' || char === '}') && open > 0) open--;
      // "- - -" may also stand after a key.
      else if ((char === '-' || char === '?') && /\s/.test(line[i + 1] ?? ' ')) inLine++;
      if (open > deepest) deepest = open;
    }
    deepest = Math.max(deepest, lead / 2, open + inLine / 2);
  }
  return deepest;
}
