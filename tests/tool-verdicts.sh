#!/usr/bin/env bash
# Constitutional Hash: cdd01ef066bc6cf2
#
# Files whose name several formats share, or that must begin with something: what the tool that each belongs to says about it
# before and after `acgs-cli compliance fix`. Prints one row per file; fails when a fix breaks a file. No part of the normal run.
# Tools, from Debian: flex bison haproxy cabal-install erlang-base golang-go fp-compiler clang godot3-server coq libxml2-utils
# python3-yaml npm. A tool that is not installed is a row without a verdict.
#
#   tests/tool-verdicts.sh [COMMAND LINE OF acgs-cli]

set -uo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cli="${1:-$root/artifacts/bin/Acgs.Governance.Cli/release/acgs-cli}"
"$cli" --version >/dev/null || { echo "No command line to run: $cli; build it, or name it." >&2; exit 1; }
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit
git init -q .
broken=0

# The tool's own verdict: with what it writes to $result it must be the same before and after. Where there is no tool to be had,
# what must come first must stay first (first-line), or nothing can be said.
verdict() {
    if [ "$1" = none ]; then echo "-"; return; fi
    if [ "$1" = first-line ]; then head -n 1 "$2"; return; fi
    command -v "${1%% *}" >/dev/null || { echo "no tool"; return; }
    FILE="$2" timeout 60 bash -c "$1" - "$2" >"$folder/.said" 2>&1 && echo "ok $(cat "$result" 2>/dev/null | tr -s "[:space:]" " ")" || echo broken
    rm -f "$folder/.said" "$result"
}

# row FILE TOOL, with the content on standard input; the tool has the file as $1.
row() {
    mkdir -p "$(dirname "$1")"
    cat >"$1"
    git add -f "$1"
    local before after what
    before="$(verdict "$2" "$1")"
    cp "$1" .before
    "$cli" compliance fix "$1" >/dev/null 2>&1
    after="$(verdict "$2" "$1")"
    what=unchanged
    cmp -s "$1" .before || what="line $(cmp "$1" .before | grep -o '[0-9]*$')"
    [ "$before" = "$after" ] || { broken=$((broken + 1)); what="$what, BROKEN"; }
    printf '| `%s` | `%s` | %s | %s | %s |\n' "$1" "$2" "$before" "$after" "$what"
}

export result="$folder/.said.result"
json='python3 -m json.tool $1'
xml='xmllint --noout $1'
docker='npm exec --yes --package=dockerfile-utils@0.16.3 -- dockerfile-utils lint $1'

echo '| file | tool | before | after | fix |'
echo '|---|---|---|---|---|'

row cni/10-bridge.conf "$json" <<<'{ "cniVersion": "1.0.0", "name": "net", "type": "bridge" }'
row scan.ll 'flex -t $1' <<<$'%option noyywrap\n%%\n[0-9]+ { return 1; }\n%%\nint main() { return yylex(); }'
row code.ll 'clang -x ir -S -o /dev/null $1' <<<$'define i32 @f() {\n  ret i32 0\n}'
printf 'defaults\n mode http\n timeout connect 1s\n timeout client 1s\n timeout server 1s\n errorfile 503 errors/503.http\nfrontend f\n bind 127.0.0.1:8080\n' >haproxy.cfg
printf 'HTTP/1.0 503 Service Unavailable\r\nCache-Control: no-cache\r\nConnection: close\r\nContent-Type: text/html\r\n\r\nDown\r\n' |
    row errors/503.http 'haproxy -c -f haproxy.cfg'
for suffix in go rs ts php; do
    row "Dockerfile.$suffix" "$docker" <<<$'# syntax=docker/dockerfile:1\nFROM scratch\nCOPY a /a'
done
row Makefile.boot 'make -n -f $1' <<<$'all:\n\t@echo boot'
row .env.sql 'bash -euc "set -a; . ./$1; test \$DATABASE = acgs"' <<<'DATABASE=acgs'
row .env.ts 'bash -euc "set -a; . ./$1; test \$DATABASE = acgs"' <<<'DATABASE=acgs'
for name in LICENSE.py NOTICE.go COPYING.rb; do
    row "$name" 'sha256sum $1 | tee $result' <<<'Permission is hereby granted, free of charge, to any person.'
done
row package/package.cabal 'cd $(dirname $1) && cabal check 2>&1 | grep -v hash | tee $result | (! grep -i -E "parse|cabal-version|Errors encountered")' \
    <<<$'cabal-version: 2.4\nname: package\nversion: 0.1.0.0\nsynopsis: S\ndescription: A long description.\ncategory: Data\nmaintainer: a@example.org\nlicense: MIT\n\nlibrary\n  exposed-modules: A\n  build-depends: base ^>=4.14\n  default-language: Haskell2010'
mkdir -p godot && printf 'config_version=4\n' >godot/project.godot
printf 'extends SceneTree\nfunc _init():\n\tprint("LOADED" if load("res://" + OS.get_environment("FILE").get_file()) != null else "FAILED")\n\tquit()\n' >godot/check.gd
godot='godot3-server --path godot --script check.gd | grep LOADED'
row godot/scene.tscn "$godot" <<<$'[gd_scene format=2]\n\n[node name="Root" type="Node"]'
row godot/style.tres "$godot" <<<$'[gd_resource type="Curve" format=2]\n\n[resource]\nmin_value = -1.0'
row run.escript 'chmod +x $1 && ./$1 | tee $result' <<<$'#!/usr/bin/env escript\n%%! -smp enable -sname acgs -hidden\nmain(_) -> io:format("~p~n", [init:get_argument(hidden)]).'
row deprecated/go.mod 'cd $(dirname $1) && go mod edit -json | tee $result' <<<$'// Deprecated: use example.org/m/v2.\nmodule example.org/m\n\ngo 1.19'
row kernel.cl 'clang -fsyntax-only -Xclang -finclude-default-header -x cl -target spir64 $1' <<<$'__kernel void f(__global float *a) { a[0] = 1.0f; }'
row unit.pp 'fpc -Cn -o/dev/null -FE/tmp $1' <<<$'program unit1;\nbegin\n  writeln(1);\nend.'
row site.pp none <<<$'class site {\n}'
for name in map.mm strings.res flow.workflow form.rs doc.typ; do
    row "xml/$name" "$xml" <<<$'<?xml version="1.0" encoding="utf-8"?>\n<map version="1.0"><node TEXT="a"/></map>'
done
row rooms/room.yy "$json" <<<$'{\n  "resourceType": "GMRoom",\n  "name": "room"\n}'
row parse.yy 'bison -o /dev/null $1' <<<$'%language "c++"\n%token NUMBER\n%%\nall: NUMBER;'
row task.bb first-line <<<$'#!/usr/bin/env bb\n(println 1)'
row recipe.bb none <<<$'SUMMARY = "A recipe"\nLICENSE = "MIT"'
row element.bst 'python3 -c "import sys, yaml; yaml.safe_load(open(sys.argv[1]))" $1' <<<$'kind: manual\ndepends:\n- base.bst'
row plain.bst none <<<$'ENTRY { author } {} { label }'
row messages.ftl 'npm exec --yes --package=@fluent/syntax@0.19.0 -- node -e "import(process.env.PATH.split(\":\").find(p => p.includes(\"_npx\")).replace(\".bin\", \"@fluent/syntax/esm/index.js\")).then(m => { const r = m.parse(require(\"fs\").readFileSync(process.argv[1], \"utf8\"), {}); if (r.body.some(e => e.type === \"Junk\")) process.exit(1); })" $1' <<<$'hello = Hello, { $name }!'
row page.ftl none <<<$'<#if user??>Hello ${user}</#if>'
row nextflow.config none <<<$'params.input = "a"\nprocess { cpus = 1 }'
row Info.plist none <<<$'{ CFBundleName = "A"; }'
row board.sch first-line <<<$'EESchema Schematic File Version 4\nEELAYER 30 0\nEELAYER END'
row lib.hh first-line <<<$'<?hh // strict\nfunction f(): void {}'
row part.hh 'clang -fsyntax-only -x c++ $1' <<<$'#pragma once\nint f();'
row form.frm first-line <<<$'VERSION 5.00\nBegin VB.Form Form1\nEnd'
row proof.v 'coqc -o /tmp/proof.vo $1' <<<$'Theorem t : 1 = 1.\nProof. reflexivity. Qed.'
row gate.v none <<<$'module gate(input a, output b);\nendmodule'
row page.al none <<<$'page 50100 "My Page"\n{\n}'
row changes.sql first-line <<<$'--liquibase formatted sql\n--changeset a:1\nCREATE TABLE t (id int);'
row rule.conf none <<<$'[{"a": 1}]'

echo
echo "$broken broken"
[ "$broken" -eq 0 ]
