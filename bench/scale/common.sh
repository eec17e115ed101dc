# What the two trials share: plans, the report of one process to compare with, and ending a process with all that it started.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
today=2026-11-21
shares=${SHARES:-6}
dir=$(mktemp -d)
export PLANLINT="$(command -v node) $root/bin/planlint.js" TODAY=$today

say() { printf '%s\n' "$*" >&2; }

kill_tree() { # a process and everything below it, by their numbers
  local pid=$1 child
  kill -STOP "$pid" 2>/dev/null || return 0
  for child in $(ps -o pid= --ppid "$pid"); do kill_tree "$child"; done
  kill -KILL "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
}

make_plans() { # the work, and what one process makes of it
  node "$root/bench/generate-plans.mjs" --out "$dir/plans" --count "${PLANS:-48}" --bytes 30000 >&2
  mkdir -p "$dir/parts"
  (cd "$dir" && $PLANLINT check plans --today $today --no-cache --format ndjson=whole.ndjson) || [ -f "$dir/whole.ndjson" ]
}

wait_for() { # seconds, what for, command
  local left=$(($1 * 5)) what=$2
  shift 2
  until "$@"; do
    left=$((left - 1))
    [ $left -gt 0 ] || { say "gave up waiting for $what"; exit 1; }
    sleep 0.2
  done
}

compare() {
  (cd "$dir" && $PLANLINT merge parts/*.ndjson --format ndjson=merged.ndjson) || [ -f "$dir/merged.ndjson" ]
  cmp "$dir/whole.ndjson" "$dir/merged.ndjson"
  say "the same bytes as one process: $(($(wc -l <"$dir/merged.ndjson") - 2)) plans in $shares shares"
}
