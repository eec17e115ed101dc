// Sentences that ask and so say nothing by themselves: questions, and labels that wait for what stands under them.

/** "In 2027 the plan itself will be weighed: has it worked?": a statement, and then what it leads to. */
const STATED_FIRST =
  /^(?:(?!\b(?:ask|asks|asked|asking|wondered|told|questions?(?=:| (?:is|are|was|were|we|that)\b))\b)[^:?]){40,}:\s/i;
/** 'It took us from "why?" to "did it work?"': the question is somebody's words within the statement. */
const QUOTED_LAST = /.["“][^"“”]*\?["”][)*_\s]*$/;
const AFTER_QUESTION = /["”’)*_\s]/;
/** "How the plan will contribute:", also behind what it is asked of: "Child Poverty Action Report; what we bring to it:". */
const LABEL = /(?:^|[:;,.–—]\s)["“‘(*_\s]*(?:what|how|where|when|who|which|why)\b[^.;:]*:$/i;

/** Whether a text ends with a question mark, and signs that close what stands in marks or brackets. */
export function endsAsking(text: string): boolean {
  return text.charAt(lastOf(text)) === '?';
}

/** Place of the last letter or mark that is no closing one; -1 where there is none. */
function lastOf(text: string): number {
  let last = text.length - 1;
  while (last >= 0 && AFTER_QUESTION.test(text.charAt(last))) last--;
  return last;
}

/** `text` is one sentence. */
export function isAsking(text: string): boolean {
  const last = lastOf(text);
  if (text.charAt(last) === ':') return LABEL.test(text.slice(0, last + 1));
  return text.charAt(last) === '?' && !STATED_FIRST.test(text) && !QUOTED_LAST.test(text);
}
