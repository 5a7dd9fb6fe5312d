#!/usr/bin/env bash
# Constitutional Hash: cdd01ef066bc6cf2
#
# Runs every test of the solution against real servers, which it installs when they are missing.
# The tests of the analyzer run on the oldest and on the newest Roslyn that it supports, those of acgs-cli that meet the system on its native binary too.
# Arguments go to `dotnet test`:  ./test.sh --filter-class '*.RedisServerTests'
# ACGS_LONG=true adds the other Roslyns, the whole suite on the native binary and the tests that are marked explicit: .ci/long.
# The last line of standard output is always `N passed, N failed, N skipped`.

set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
results="$root/artifacts/test-results"

# Beside the oldest, which the analyzer is compiled against and which the solution tests.
analyzer_tests="$root/tests/Acgs.Governance.Analyzers.Tests/Acgs.Governance.Analyzers.Tests.csproj"
newer_roslyns=(5.12.0)
[ -z "${ACGS_LONG:-}" ] || newer_roslyns+=(4.14.0 5.0.0)

# On the native binary, which is what most users run: what meets files, processes and the system. The rest is the same code.
native_namespaces=(Commands Corpus Torture Tree.Native Tree.Fixing)
cli_tests="$root/tests/Acgs.Governance.Cli.Tests/Acgs.Governance.Cli.Tests.csproj"
native_cli="$root/artifacts/native"
monitoring_tests="$root/tests/Acgs.Governance.Monitoring.Tests/Acgs.Governance.Monitoring.Tests.csproj"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# The packages whose servers are not here yet. Debian keeps PostgreSQL outside PATH.
missing_packages() {
    if ! compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null && ! command -v postgres >/dev/null; then
        echo postgresql
    fi
    # Debian keeps it where only administrators look.
    command -v pgbouncer >/dev/null || [ -x /usr/sbin/pgbouncer ] || echo pgbouncer
    command -v redis-server >/dev/null || echo redis-server
    command -v prometheus >/dev/null || echo prometheus
    command -v prometheus-alertmanager >/dev/null || echo prometheus-alertmanager
    # The exporters whose series dashboards show.
    command -v prometheus-node-exporter >/dev/null || echo prometheus-node-exporter
    command -v prometheus-postgres-exporter >/dev/null || echo prometheus-postgres-exporter
    command -v prometheus-redis-exporter >/dev/null || echo prometheus-redis-exporter
    # The browser that looks at the health page, and letters for it to draw.
    command -v chromium >/dev/null || printf '%s\n' chromium fonts-dejavu-core
    command -v curl >/dev/null || echo curl
    # What the documentation checks a checkpoint with.
    command -v openssl >/dev/null || echo openssl
    # What the documentation verifies an alert with.
    command -v python3 >/dev/null || echo python3
    # What the operations guide reads answers and looks at ports and processes with.
    command -v jq >/dev/null || echo jq
    command -v ss >/dev/null || echo iproute2
    command -v ps >/dev/null || echo procps
    # What somebody tampers with a ledger with.
    command -v sqlite3 >/dev/null || echo sqlite3
    # What sets extended attributes, which a replaced file must keep.
    command -v setfattr >/dev/null || echo attr
    # What the sections of .editorconfig are compared with.
    command -v editorconfig >/dev/null || echo editorconfig
    # The shells, beside bash, whose completion scripts are run.
    command -v zsh >/dev/null || echo zsh
    command -v fish >/dev/null || echo fish
    # The formatters that a fix must not upset, and what checks our proofs; they are large, and asked in the long run.
    if [ -n "${ACGS_LONG:-}" ]; then
        command -v npm >/dev/null || printf '%s\n' nodejs npm
        command -v gofmt >/dev/null || echo golang-go
    fi
    # The linker of ahead-of-time compilation.
    command -v gcc >/dev/null || command -v clang >/dev/null || printf '%s\n' gcc libc6-dev
}

# Packages of servers start them as services; the tests want only the binaries, and start their own.
install_without_starting() {
    local policy=/usr/sbin/policy-rc.d own_policy='' status=0
    if [ ! -e "$policy" ]; then
        own_policy=yes
        trap 'as_root rm -f /usr/sbin/policy-rc.d' EXIT
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
    { as_root apt-get -qq update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y \
            -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 install --no-install-recommends "$@"; } </dev/null >&2 || status=$?
    if [ -n "$own_policy" ]; then
        as_root rm -f "$policy"
        trap - EXIT
    fi
    return "$status"
}

provide_servers() {
    local packages
    mapfile -t packages < <(missing_packages)
    [ "${#packages[@]}" -gt 0 ] || return 0
    if command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }; then
        say "Installing ${packages[*]}"
        install_without_starting "${packages[@]}" || true
        mapfile -t packages < <(missing_packages)
    fi
    [ "${#packages[@]}" -eq 0 ] ||
        say "Please install ${packages[*]}: the tests that need them are skipped, or fail where CI is true."
}

# Pinned: what formatters find clean changes, what checks our proofs is not public API, and the types of dashboards grow.
node_packages=(
    prettier@3.10.1 markdownlint-cli2@0.24.1 @sigstore/verify@4.1.3 standardwebhooks@1.1.1 svix@2.5.0
    @grafana/schema@13.2.3 typescript@7.0.2
)

provide_node_packages() {
    local tools="$root/artifacts/tools/node" name
    export PATH="$tools/node_modules/.bin:$PATH" NODE_PATH="$tools/node_modules"
    for name in "${node_packages[@]%@*}"; do
        [ -d "$tools/node_modules/$name" ] || {
            npm install --prefix "$tools" --no-audit --no-fund "${node_packages[@]}" </dev/null >&2 || true
            return
        }
    done
}

# The next major version of Prometheus, which the distribution may not have yet: unpacked from Debian's newest, and not installed.
newer_prometheus="$root/artifacts/tools/prometheus"

provide_newer_prometheus() {
    local lists="$newer_prometheus/lists" options
    ! [ -x "$newer_prometheus/usr/bin/promtool" ] || return 0
    command -v apt-get >/dev/null || return 0
    mkdir -p "$lists/partial"
    echo 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian sid main' >"$newer_prometheus/sources.list"
    options=(-qq -o "Dir::State::lists=$lists" -o "Dir::Etc::sourcelist=$newer_prometheus/sources.list" -o Dir::Etc::sourceparts=/dev/null -o APT::Sandbox::User=root)
    (
        cd "$newer_prometheus"
        as_root apt-get "${options[@]}" update && apt-get "${options[@]}" download prometheus promtool && for package in ./*.deb; do dpkg -x "$package" .; done
    ) </dev/null >&2 || say "There is no newer Prometheus: the rules are tested on the distribution's only."
}

# The rules once more, on that.
test_on_newer_prometheus() {
    [ -x "$newer_prometheus/usr/bin/promtool" ] || return 0
    say "Rules on $("$newer_prometheus/usr/bin/promtool" --version 2>&1 | head -n 1)"
    PATH="$newer_prometheus/usr/bin:$PATH" dotnet test --project "$monitoring_tests" --configuration Release \
        --results-directory "$results/prometheus" -p:ReportTests=true "$@"
}

# Sums the counters of the reports, one for each test project; prints "passed failed skipped reports".
read_counters() {
    find "$results" -name '*.trx' -exec grep -ho '<Counters [^>]*>' {} + | awk '
        function count(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
        { passed += count("passed"); skipped += count("notExecuted")
          failed += count("failed") + count("error") + count("timeout") + count("aborted") }
        END { print passed + 0, failed + 0, skipped + 0, NR }'
}

# What failed and why, at the end too: a build server may keep no more than that.
list_failures() {
    find "$results" -name '*.trx' -exec sed 's/<UnitTestResult /\n&/g' {} + |
        awk '/^<UnitTestResult .*outcome="Failed"/ { left = 30 } left-- > 0 { print } /<\/ErrorInfo>/ { left = 0 }' |
        sed -e 's/^<UnitTestResult .*testName="\([^"]*\)"[^>]*>/failed \1\n/' -e 's/<\/ErrorInfo>.*//' -e 's/<\/Message>/\n/' -e 's/<[^>]*>//g' \
            -e 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g' >&2
}

# Ends the script with the summary and the exit code that belongs to it.
finish() {
    local status="$1" passed=0 failed=0 skipped=0 reports=0 files=0
    if [ -d "$results" ]; then
        files="$(find "$results" -name '*.trx' | wc -l)"
        read -r passed failed skipped reports < <(read_counters)
    fi
    [ "$failed" -eq 0 ] || list_failures
    if [ "$status" -ne 0 ]; then
        [ "$failed" -gt 0 ] || say "No test failed, but the run ended with code $status: see above."
    elif [ "$reports" -ne "$files" ] || [ "$failed" -gt 0 ]; then
        say "The reports in artifacts/test-results do not agree with the success that dotnet test reported."
        status=1
    elif [ "$((passed + failed))" -eq 0 ]; then
        say "No test was run."
        status=1
    fi
    mkdir -p "$results"
    echo "$passed passed, $failed failed, $skipped skipped" | tee "$results/summary.txt"
    exit "$status"
}

# The analyzer's tests on one more Roslyn. They are built here in any case: a build of the solution makes the oldest only, so
# that --no-build means nothing to them.
test_on_roslyn() {
    local version="$1"
    shift
    say "Analyzer tests on Roslyn $version"
    dotnet build "$analyzer_tests" --configuration Release --verbosity quiet -p:RoslynVersion="$version" >&2 || return
    dotnet test --project "$analyzer_tests" --configuration Release --no-build -p:RoslynVersion="$version" \
        --results-directory "$results/roslyn-$version" -p:ReportTests=true "$@"
}

# The tests of acgs-cli on its native binary; whoever cannot link one tests the other only.
test_native() {
    say "Tests of acgs-cli on its native binary"
    dotnet publish "$root/src/Acgs.Governance.Cli" --configuration Release --use-current-runtime --output "$native_cli" --verbosity quiet >&2 || return
    # Properties are those of code that is called, and not of the program.
    [ -n "${ACGS_LONG:-}" ] || set -- --filter-namespace "${native_namespaces[@]/#/Acgs.Governance.Cli.Tests.}" --filter-not-trait Category=Property "$@"
    ACGS_CLI="$native_cli/acgs-cli" dotnet test --project "$cli_tests" --configuration Release \
        --results-directory "$results/native" -p:ReportTests=true "$@"
}

main() {
    local status=0 options=() version
    rm -rf "$results"
    if ! command -v dotnet >/dev/null; then
        say "Please install the .NET SDK $(sed -n 's/.*"version": "\(.*\)".*/\1/p' "$root/global.json") or a later feature band of it."
        finish 1
    fi
    provide_servers
    [ -z "${ACGS_LONG:-}" ] || { provide_node_packages && provide_newer_prometheus; }

    # Under a filter most projects run nothing, which is exit code 8; without one, an empty test project is a mistake.
    case " $* " in *' --filter'*) options+=(--ignore-exit-code 8) ;; esac
    [ -z "${ACGS_LONG:-}" ] || options+=(--explicit on)

    # dotnet test finds global.json, which chooses the test platform, from the working directory.
    cd "$root"
    # One project at a time: many tests have deadlines, which two projects that fill the machine do not leave each other.
    dotnet test --solution Acgs.Governance.sln --configuration Release --max-parallel-test-modules 1 \
        --results-directory "$results" -p:ReportTests=true "${options[@]}" "$@" || status=$?
    for version in "${newer_roslyns[@]}"; do
        test_on_roslyn "$version" "${options[@]}" "$@" || status=$?
    done
    test_native "${options[@]}" "$@" || status=$?
    [ -z "${ACGS_LONG:-}" ] || test_on_newer_prometheus "$@" || status=$?
    finish "$status"
}

main "$@"
