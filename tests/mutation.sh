#!/usr/bin/env bash
# Constitutional Hash: cdd01ef066bc6cf2
#
# Mutation score of the header grammar; fails below 90 %. No part of the normal run: it takes a while.
# Arguments go to Stryker:  tests/mutation.sh --mutate '**/Header/Lexical.cs'

set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
tools="$root/artifacts/tools/stryker-5.1.0"
output="$root/artifacts/mutation"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

[ -x "$tools/dotnet-stryker" ] || dotnet tool install dotnet-stryker --version 5.1.0 --tool-path "$tools" >&2

cd "$root/tests/mutation"
status=0
"$tools/dotnet-stryker" --config-file stryker-config.json --skip-version-check \
    --concurrency "$(nproc)" --output "$output" "$@" | tee "$output.log" || status=$?
grep -o 'The final mutation score is [0-9.,]* *%' "$output.log" || echo "There is no score: see above." >&2
exit "$status"
