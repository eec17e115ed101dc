#!/bin/bash
# Tries the recipe for GNU parallel over ssh: two "hosts" (an sshd each, on loopback), one of which is killed on the way.
# Needs parallel and openssh-server. Exits 0 when the merged report has the bytes of one process.
. "$(dirname "$0")/common.sh"
scale=$root/bench/scale
nodes=()
finish() {
  for node in "${nodes[@]}"; do kill_tree "$node"; done
  rm -rf "$dir"
}
trap finish EXIT
make_plans

ssh-keygen -q -t ed25519 -N '' -f "$dir/key"
[ "$(id -u)" != 0 ] || mkdir -p /run/sshd
for k in 1 2; do
  ssh-keygen -q -t ed25519 -N '' -f "$dir/host$k"
  port=$((20000 + RANDOM % 10000))
  cat >"$dir/sshd$k" <<EOF
Port $port
ListenAddress 127.0.0.1
HostKey $dir/host$k
AuthorizedKeysFile $dir/key.pub
PidFile none
StrictModes no
UsePAM no
PermitRootLogin yes
PasswordAuthentication no
AcceptEnv PLANLINT TODAY
EOF
  cat >>"$dir/ssh_config" <<EOF
Host node$k
  HostName 127.0.0.1
  Port $port
  IdentityFile $dir/key
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  LogLevel ERROR
  ServerAliveInterval 5
  SendEnv PLANLINT TODAY
EOF
  /usr/sbin/sshd -D -f "$dir/sshd$k" 2>"$dir/sshd$k.log" &
  nodes+=($!)
done
for k in 1 2; do wait_for 30 "node$k" ssh -F "$dir/ssh_config" "node$k" true; done

# The recipe itself: shares in turn to hosts that are free; one that fails is tried again, on the other host where there is one.
parallel --will-cite --ssh "ssh -F $dir/ssh_config" -S 1/node1,1/node2 --retries 4 --joblog "$dir/log" \
  "cd $dir && sh $scale/share.sh {} $shares" ::: $(seq "$shares") &
recipe=$!
busy() { [ -n "$(ps -o pid= --ppid "${nodes[1]}")" ]; }
wait_for 120 'a share on the second node' busy
wait_for 120 'a first part' sh -c "ls $dir/parts/*.ndjson >/dev/null 2>&1"
say "killing the second node"
kill_tree "${nodes[1]}"
wait "$recipe"
compare
