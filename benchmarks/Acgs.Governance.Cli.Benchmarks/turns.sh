#!/usr/bin/env bash
# Constitutional Hash: cdd01ef066bc6cf2
#
# What compare.sh measures, for a machine with other work: the commands take turns, so that what disturbs one disturbs all.
#   benchmarks/Acgs.Governance.Cli.Benchmarks/turns.sh [FILES…]     (5700 85000)
# Uses the programs and trees that compare.sh made; besides, of each size a tree in which 60 of a hundred files have no right header and
# most have the digits in their body ("mentions"). ROUNDS=15 is how many turns each command has.
# Ends with 1 when the check takes more processor time than rg --hidden -l (1.2 times as much where the digits are in the bodies), or 66 MB.

set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
native="$root/artifacts/native/acgs-cli"
managed="$root/artifacts/managed/acgs-cli"
export RIPGREP_CONFIG_PATH='' GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 DOTNET_TieredPGO=0

generator="$root/benchmarks/Acgs.Governance.Cli.Benchmarks"
status=0

# TREE BAR: the commands in that tree by turns, and the processor time of the check as a multiple of that of ripgrep.
measure() {
    cd "$root/artifacts/trees/$1"
    local times memory
    times="$(mktemp)"
    memory="$(/usr/bin/time -f %M "$native" compliance check 2>&1 >/dev/null | tail -1 || true)"
    for ((round = 0; round < ${ROUNDS:-15}; round++)); do
        for command in "$native compliance check" "rg --hidden -l 'Constitutional Hash'" "git grep -l 'Constitutional Hash'" "$managed compliance check"; do
            [ -x "${command%% *}" ] || command -v "${command%% *}" >/dev/null || continue
            hyperfine --shell none --ignore-failure --runs 1 --style none --output null --export-csv "$times.csv" "$command" >/dev/null 2>&1
            # The fields behind the command, counted from the end: it may hold commas.
            tail -1 "$times.csv" | awk -F, -v name="${command/"$root/artifacts/"/}" '{ print name "|" $(NF - 6) * 1000 "|" ($(NF - 3) + $(NF - 2)) * 1000 }' >>"$times"
        done
    done
    echo "$1: command | median | fastest | CPU, mean | CPU of rg; memory $((memory / 1024)) MB"
    awk -F '|' '!($1 in order) { order[$1] = ++count; } { print order[$1] "|" $0 }' "$times" | sort -t '|' -k 1,1n -k 3,3n | awk -F '|' -v bar="$2" -v memory="$memory" '
        { name[$1] = $2; wall[$1, ++runs[$1]] = $3; cpu[$1] += $4; rows = $1 }
        END {
            for (row = 1; row <= rows; row++)
                printf "| `%s` | %.0f ms | %.0f ms | %.0f ms | %.2f |\n", name[row], wall[row, int((runs[row] + 1) / 2)], wall[row, 1], cpu[row] / runs[row], cpu[row] / runs[row] / (cpu[2] / runs[2])
            exit cpu[1] > cpu[2] * bar || memory > 66 * 1024
        }' || { echo 'A bar is missed.'; status=1; }
    rm -f "$times" "$times.csv"
}

[ $# -gt 0 ] || set -- 5700 85000
for files in "$@"; do
    mentions="$root/artifacts/trees/$files.mentions"
    [ -d "$mentions/.git" ] || dotnet run --project "$generator" --configuration Release -- "$mentions" "$files" 40 80
    find "$root/artifacts/trees/$files" "$mentions" -type f -print0 | xargs -0 cat >/dev/null
    measure "$files" 1.0
    measure "$files.mentions" 1.2
done
exit "$status"
