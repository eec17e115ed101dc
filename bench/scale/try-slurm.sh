#!/bin/bash
# Tries the recipe for Slurm: a cluster of one node on this machine, whose daemon and jobs are killed on the way and come back.
# Needs root, slurm-wlm and munge. Takes a minute or two. Exits 0 when the merged report has the bytes of one process.
. "$(dirname "$0")/common.sh"
daemons=()
finish() {
  for daemon in "${daemons[@]}"; do kill_tree "$daemon"; done
  rm -rf "$dir"
}
trap finish EXIT
make_plans

mkdir -p "$dir/state" "$dir/spool" "$dir/munge"
chmod 755 "$dir" "$dir/munge"
dd if=/dev/urandom of="$dir/munge/key" bs=1 count=1024 2>/dev/null
chmod 400 "$dir/munge/key"
munged -F --force --key-file="$dir/munge/key" --socket="$dir/munge/socket" --pid-file="$dir/munge/pid" \
  --log-file="$dir/munge/log" --seed-file="$dir/munge/seed" >"$dir/munge/out" 2>&1 &
daemons+=($!)
wait_for 20 munge test -S "$dir/munge/socket"
host=$(hostname -s)
port=$((20000 + RANDOM % 10000))
cat >"$dir/slurm.conf" <<EOF
ClusterName=trial
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmctldPort=$port
SlurmdPort=$((port + 1))
AuthType=auth/munge
AuthInfo=socket=$dir/munge/socket
CryptoType=crypto/munge
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.pid
SlurmctldLogFile=$dir/slurmctld.log
SlurmdLogFile=$dir/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/backfill
MpiDefault=none
SlurmdTimeout=10
SlurmctldTimeout=10
ReturnToService=2
JobRequeue=1
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
EOF
export SLURM_CONF=$dir/slurm.conf
slurmctld -D >"$dir/ctld.out" 2>&1 &
daemons+=($!)
start_node() {
  slurmd -D >>"$dir/slurmd.out" 2>&1 &
  node=$!
  daemons+=("$node")
}
start_node
wait_for 60 'the node' sh -c 'sinfo -h -o %T | grep -q idle'

cd "$dir"
export SHARES=$shares SCALE=$root/bench/scale
job=$(sbatch --parsable --array="1-$shares" --output="$dir/out-%a" "$SCALE/planlint.sbatch")
wait_for 120 'a first part' sh -c "ls $dir/parts/*.ndjson >/dev/null 2>&1"
say "killing the node"
kill_tree "$node"
# The jobs' keepers are daemons of their own: those of this cluster alone.
for step in $(pgrep slurmstepd || true); do
  if grep -q "$dir" "/proc/$step/environ" 2>/dev/null; then kill_tree "$step"; fi
done
wait_for 120 'the node to be missed' sh -c 'sinfo -h -o %T | grep -q down'
say "the node is down; starting it again"
start_node
wait_for 300 'the array' sh -c "[ -z \"\$(squeue -h -j $job 2>/dev/null)\" ]"
compare
