#!/usr/bin/env bash
# Constitutional Hash: cdd01ef066bc6cf2
#
# The whole check of a repository beside what people search with, in one run, on two generated trees.
#   benchmarks/Acgs.Governance.Cli.Benchmarks/compare.sh [FILES…]     (5700 85000)
# Needs hyperfine, ripgrep and time, as Debian packages them. The trees are kept in artifacts/trees for the next run.
# Ends with 1 when a bar is missed: native at most half of ripgrep's time, on the runtime at most its time, below 100 MB.

set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
trees="$root/artifacts/trees"
native="$root/artifacts/native/acgs-cli"
managed="$root/artifacts/managed/acgs-cli"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 DOTNET_TieredPGO=0
# A configuration of the user could add options to what is measured.
export RIPGREP_CONFIG_PATH='' GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1

for tool in hyperfine rg git; do
    command -v "$tool" >/dev/null || { echo "Please install $tool." >&2; exit 2; }
done
[ -x /usr/bin/time ] || { echo "Please install the package 'time'." >&2; exit 2; }

build() {
    local cli="$root/src/Acgs.Governance.Cli" system
    system="$(dotnet msbuild "$cli" -getProperty:NETCoreSdkPortableRuntimeIdentifier)"
    dotnet publish "$cli" --configuration Release --runtime "$system" --output "$(dirname "$native")" --verbosity quiet
    dotnet publish "$cli" --configuration Release --runtime "$system" --output "$(dirname "$managed")" --verbosity quiet -p:PublishAot=false
    dotnet build "$here" --configuration Release --verbosity quiet
}

# The tree of so many files, with all of it in the page cache.
provide_tree() {
    local files="$1"
    [ -d "$trees/$files/.git" ] || dotnet run --project "$here" --configuration Release --no-build -- "$trees/$files" "$files"
    find "$trees/$files" -type f -print0 | xargs -0 cat >/dev/null
}

# One line a command: name, median, shortest and CPU time in milliseconds.
read_times() {
    paste -d '|' \
        <(grep -o '"command": "[^"]*"' "$1" | cut -d '"' -f 4) \
        <(grep -o '"median": [0-9.e-]*' "$1" | cut -d ' ' -f 2) \
        <(grep -o '"min": [0-9.e-]*' "$1" | cut -d ' ' -f 2) \
        <(grep -o '"user": [0-9.e-]*' "$1" | cut -d ' ' -f 2) \
        <(grep -o '"system": [0-9.e-]*' "$1" | cut -d ' ' -f 2)
}

peak() { /usr/bin/time -f %M "$@" 2>&1 >/dev/null | tail -1; }

measure() {
    local files="$1" result="$trees/$1.json"
    cd "$trees/$files"
    # Exit code 1 is what all of them say of a tree with findings, or without; runs without a shell in between.
    hyperfine --shell none --ignore-failure --warmup 3 --runs "${RUNS:-20}" --style none --output null --export-json "$result" \
        --command-name 'acgs-cli, native' "$native compliance check" \
        --command-name 'acgs-cli, on the runtime' "$managed compliance check" \
        --command-name 'rg -l' "rg -l 'Constitutional Hash'" \
        --command-name 'git grep -l' "git grep -l 'Constitutional Hash'" \
        --command-name 'acgs-cli --help, native' "$native --help" >/dev/null
    # The names come first in the result; what each run took stands behind them.
    read_times "$result" | awk -F '|' -v files="$files" -v native="$(peak "$native" compliance check)" -v managed="$(peak "$managed" compliance check)" '
        { name[NR] = $1; median[NR] = $2; shortest[NR] = $3; cpu[NR] = $4 + $5 }
        END {
            printf "\n%s files\n\n| Command | Median | Fastest | CPU | Of rg, median | Of rg, fastest |\n|---|---:|---:|---:|---:|---:|\n", files
            for (row = 1; row <= NR; row++)
                printf "| `%s` | %.1f ms | %.1f ms | %.1f ms | %.2f | %.2f |\n", name[row], median[row] * 1000, shortest[row] * 1000, cpu[row] * 1000, median[row] / median[3], shortest[row] / shortest[3]
            printf "\nPeak memory: native %.0f MB, on the runtime %.0f MB\n", native / 1024, managed / 1024
            missed = median[1] > median[3] / 2 || median[2] > median[3] || native > 102400 || managed > 102400
            print missed ? "A bar is missed." : "All bars are met."
            exit missed
        }'
}

build
status=0
[ $# -gt 0 ] || set -- 5700 85000
for files in "$@"; do
    provide_tree "$files"
    measure "$files" || status=1
done
exit "$status"
