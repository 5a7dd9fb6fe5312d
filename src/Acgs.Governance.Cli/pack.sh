#!/usr/bin/env bash
# Constitutional Hash: cdd01ef066bc6cf2
#
# Makes the packages of the tool: one that names the others, one for each system, and one for every other system.
#   src/Acgs.Governance.Cli/pack.sh [FOLDER]
# Native code is made for the system that this runs on; the packages of the others run on the installed .NET.
# Without FOLDER they go where `dotnet pack` puts all packages: artifacts/package/release.

set -euo pipefail

project="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
output=()
[ $# -eq 0 ] || output=(--output "$1")

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

# The time of the commit instead of the time of day: the same commit gives the same bytes.
if [ -z "${SOURCE_DATE_EPOCH:-}" ] && SOURCE_DATE_EPOCH="$(git -C "$project" log -1 --format=%ct 2>/dev/null)"; then
    export SOURCE_DATE_EPOCH
fi

pack() { dotnet pack "$project" --configuration Release "$@" "${output[@]}"; }

pack
for system in linux-x64 linux-arm64 osx-arm64 win-x64 any; do
    pack --runtime "$system"
done
