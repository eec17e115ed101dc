// "Did you mean": the nearest words of a list to one that is not in it. Pure; knows nothing of what the words name.

/** Up to `most` candidates, the nearest first; empty where none is near. */
export function suggest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = word.toLowerCase().slice(0, 80);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return [...candidates]
    .map((candidate) => ({ candidate, distance: rank(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Edit distance; a word that begins or holds the other counts as near, and so do the same parts in another order. */
function rank(wanted: string, candidate: string): number {
  const distance = editDistance(wanted, candidate);
  if (wanted.length >= 4 && candidate.includes(wanted)) return Math.min(distance, 1);
  const sorted = (text: string): string => text.split(/[-_ ]/).sort().join('-');
  return sorted(wanted) === sorted(candidate) ? Math.min(distance, 1) : distance;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
