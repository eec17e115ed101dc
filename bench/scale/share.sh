#!/bin/sh
# Judges one share, and goes on where an earlier try of it was cut off: share.sh k n. Done when its part is there, whatever the plans lack.
part=parts/$1-of-$2.ndjson
mkdir -p parts
# One that is there already has to show that it is of this work: where planlint refuses it, there is no part.
if [ -f "$part" ]; then mv "$part" "$part.partial"; fi
$PLANLINT check plans --today "$TODAY" --no-cache --jobs 1 --shard "$1/$2" --format "ndjson=$part" --resume
test -f "$part"
