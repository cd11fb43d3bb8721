#!/bin/sh
# Makes an archive in shares as an array of tasks of Slurm, in a folder that all nodes see. Run it in the project's folder:
#
#   src/commands/sharding/engines/slurm.sh 8
#
# It submits the plan, then the array, then the merge, each when the one before has ended well, and prints the number of the last. A share that
# failed is run again by itself with sbatch --array=3 --export=SHARES=8 src/commands/sharding/engines/slurm.sh, or with scontrol requeue.
#SBATCH --job-name=backnumber
#SBATCH --output=backnumber-%A-%a.log
set -eu

if [ -n "${SLURM_ARRAY_TASK_ID:-}" ]; then
  exec npm run --silent build -- --shard "$SLURM_ARRAY_TASK_ID/$SHARES"
fi

shares="${1:?Say how many shares to make, such as 8.}"
plan="$(sbatch --parsable --job-name=plan --output=backnumber-plan.log --wrap 'npm run --silent build -- --plan')"
share="$(sbatch --parsable --dependency="afterok:$plan" --array="1-$shares" --export="ALL,SHARES=$shares" "$0")"
sbatch --parsable --job-name=merge --output=backnumber-merge.log --dependency="afterok:$share" --wrap 'npm run merge'
