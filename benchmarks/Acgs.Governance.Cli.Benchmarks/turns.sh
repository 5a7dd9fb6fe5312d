#!/usr/bin/env bash
# Constitutional Hash: cdd01ef066bc6cf2
#
# What compare.sh measures, for a machine with other work: the commands take turns, so that what disturbs one disturbs all.
#   benchmarks/Acgs.Governance.Cli.Benchmarks/turns.sh [FILES…]     (5700 85000)
# Uses the programs and trees that compare.sh made. ROUNDS=15 is how many turns each command has.

set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
native="$root/artifacts/native/acgs-cli"
managed="$root/artifacts/managed/acgs-cli"
export RIPGREP_CONFIG_PATH='' GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 DOTNET_TieredPGO=0

[ $# -gt 0 ] || set -- 5700 85000
for files in "$@"; do
    cd "$root/artifacts/trees/$files"
    times="$(mktemp)"
    for ((round = 0; round < ${ROUNDS:-15}; round++)); do
        for command in "$native compliance check" "$managed compliance check" "rg -l 'Constitutional Hash'" "git grep -l 'Constitutional Hash'"; do
            hyperfine --shell none --ignore-failure --runs 1 --style none --output null --export-csv "$times.csv" "$command" >/dev/null 2>&1
            # The fields behind the command, counted from the end: it may hold commas.
            tail -1 "$times.csv" | awk -F, -v name="${command/"$root/artifacts/"/}" '{ print name "|" $(NF - 6) * 1000 "|" ($(NF - 3) + $(NF - 2)) * 1000 }' >>"$times"
        done
    done
    echo "$files files: command | median | fastest | CPU, mean"
    awk -F '|' '!($1 in order) { order[$1] = ++count; } { print order[$1] "|" $0 }' "$times" | sort -t '|' -k 1,1n -k 3,3n | awk -F '|' '
        { name[$1] = $2; wall[$1, ++runs[$1]] = $3; cpu[$1] += $4; rows = $1 }
        END { for (row = 1; row <= rows; row++) printf "| `%s` | %.0f ms | %.0f ms | %.0f ms |\n", name[row], wall[row, int((runs[row] + 1) / 2)], wall[row, 1], cpu[row] / runs[row] }'
    rm -f "$times" "$times.csv"
done
