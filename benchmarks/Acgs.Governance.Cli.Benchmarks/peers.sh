#!/usr/bin/env bash
# Constitutional Hash: cdd01ef066bc6cf2
#
# The check beside published tools that look for headers, in one run, on the trees that compare.sh made.
#   benchmarks/Acgs.Governance.Cli.Benchmarks/peers.sh [FILES…]     (5700 85000)
# Needs hyperfine, npm and Debian's package reuse. Of npm it installs license-check-and-add into artifacts/peers.
# Ends with 1 when the fastest of them is not ten times slower.

set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
native="$root/artifacts/native/acgs-cli"
peers="$root/artifacts/peers"
header='Constitutional Hash: cdd01ef066bc6cf2'
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1

for tool in hyperfine npm reuse; do
    command -v "$tool" >/dev/null || { echo "Please install $tool." >&2; exit 2; }
done
[ -x "$native" ] || { echo "Please run compare.sh first." >&2; exit 2; }

npm install --silent --prefix "$peers" license-check-and-add@4.0.5 >/dev/null
echo "$header" >"$peers/header.txt"
cat >"$peers/settings.json" <<SETTINGS
{
  "license": "$peers/header.txt",
  "licenseFormats": {
    "py|yml|yaml|sh|tf|toml": { "eachLine": { "prepend": "# " } },
    "ts|tsx|go|rs": { "eachLine": { "prepend": "// " } },
    "sql": { "eachLine": { "prepend": "-- " } },
    "md": { "prepend": "<!--", "append": "-->" }
  },
  "ignore": ["**/*.json", "**/Dockerfile*", "**/*.txt"]
}
SETTINGS

[ $# -gt 0 ] || set -- 5700 85000
status=0
for files in "$@"; do
    cd "$root/artifacts/trees/$files"
    result="$root/artifacts/trees/$files.peers.csv"
    hyperfine --shell none --ignore-failure --warmup 1 --runs "${RUNS:-5}" --style none --output null --export-csv "$result" \
        --command-name 'acgs-cli' "$native compliance check" \
        --command-name 'license-check-and-add' "$peers/node_modules/.bin/license-check-and-add check -f $peers/settings.json" \
        --command-name 'reuse' 'reuse lint' >/dev/null 2>&1
    awk -F, -v files="$files" '
        NR == 1 { printf "\n%s files\n\n| Command | Median | Of acgs-cli |\n|---|---:|---:|\n", files; next }
        NR == 2 { own = $4 }
        { printf "| `%s` | %.0f ms | %.0f |\n", $1, $4 * 1000, $4 / own }
        NR > 2 && (!least || $4 < least) { least = $4 }
        END { print (least >= own * 10) ? "The fastest is ten times slower." : "The bar is missed."; exit least < own * 10 }' "$result" || status=1
done
exit "$status"
