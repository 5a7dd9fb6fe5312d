#!/usr/bin/env python3
# Constitutional Hash: cdd01ef066bc6cf2
"""What the languages' own parsers say of a tree before and after `acgs-cli compliance fix`. No part of the normal run.

    tests/tree-verdicts.py ACGS-CLI FOLDER...

Every folder is a git repository, which is copied. Fails when a file that was parsed is not any more, when a second fix changes
something, or when a line changed that neither has the header nor is commented out by a repair. Parsers that are not installed
are left out: python3-yaml, ruby, golang-go, php-cli, nodejs with typescript and postcss (NODE_PATH), perl,
rustfmt, elixir, openjdk, lua, nix-bin, ocaml, tcl, clang.
"""

import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import warnings
import xml.parsers.expat

import yaml

warnings.simplefilter("ignore")
sys.setrecursionlimit(10_000)

RUBY = "STDIN.each_line(chomp: true) { |f| begin; RubyVM::InstructionSequence.compile(File.binread(f).force_encoding('UTF-8')); rescue SyntaxError; puts f; end }"
NODE = """
const fs = require("fs"), ts = require("typescript"), postcss = require("postcss");
for (const f of fs.readFileSync(0, "utf8").split("\\n").filter(f => f)) {
    const text = fs.readFileSync(f, "utf8");
    try {
        if (f.endsWith(".css")) { postcss.parse(text); continue; }
        if (ts.createSourceFile(f, text, ts.ScriptTarget.Latest).parseDiagnostics.length > 0) { console.log(f); }
    } catch { console.log(f); }
}
"""

ELIXIR = 'for f <- String.split(IO.read(:stdio, :all), "\\n"), match?({:error, _}, Code.string_to_quoted(File.read!(f))), do: IO.puts(f)'
JAVA = """
import com.sun.source.util.JavacTask;
import javax.tools.*;
import java.util.*;

class Parse {
    public static void main(String[] arguments) throws Exception {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        for (var name : new String(System.in.readAllBytes()).split("\\n")) {
            var said = new DiagnosticCollector<JavaFileObject>();
            ((JavacTask) compiler.getTask(null, files, said, null, null, files.getJavaFileObjects(name))).parse();
            if (!said.getDiagnostics().isEmpty()) { System.out.println(name); }
        }
    }
}
"""


def java(files):
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "Parse.java")
        with open(program, "w", encoding="utf-8") as file:
            file.write(JAVA)
        return listing("java", program)(files)


def tcl(files):
    return set(subprocess.run(["tclsh"], input="foreach f {%s} { set c [open $f]; if {![info complete [read $c]]} { puts $f }; close $c }" % " ".join(files),
                              capture_output=True, text=True, check=True).stdout.split("\n")) & set(files)


def python(path):
    with open(path, "rb") as file:
        compile(file.read(), path, "exec", dont_inherit=True)


def yaml_documents(path):
    with open(path, "rb") as file:
        for _ in yaml.compose_all(file, Loader=yaml.CSafeLoader):
            pass


def toml(path):
    with open(path, "rb") as file:
        tomllib.load(file)


def xml_document(path):
    with open(path, "rb") as file:
        xml.parsers.expat.ParserCreate().ParseFile(file)


def each(parse):
    def broken(files):
        result = set()
        for file in files:
            try:
                parse(file)
            except Exception:  # whatever a parser says no with
                result.add(file)
        return result
    return broken


def listing(*command):
    """A program that takes the names on standard input and prints those of broken files."""
    def broken(files):
        if not files:
            return set()
        done = subprocess.run(command, input="\n".join(files), capture_output=True, text=True, check=True)
        return set(done.stdout.split("\n")) & set(files)
    return broken


def checking(*command):
    """A program that takes one name as an argument and fails for a broken file."""
    def broken(files):
        return {f for f in files if subprocess.run([*command, f], capture_output=True, timeout=60).returncode != 0}
    return broken


def gofmt(files):
    done = subprocess.run(["gofmt", "-e", "-l", *files], capture_output=True, text=True)
    return {line.split(":")[0] for line in done.stderr.splitlines()} & set(files)


PARSERS = [
    ("Python", (".py", ".pyi"), None, each(python)),
    ("PyYAML", (".yml", ".yaml"), None, each(yaml_documents)),
    ("tomllib", (".toml",), None, each(toml)),
    ("expat", (".xml", ".svg", ".csproj", ".props", ".targets", ".xsd", ".xslt"), None, each(xml_document)),
    ("bash -n", (".sh", ".bash"), "bash", checking("bash", "-n")),
    ("Ruby", (".rb", ".rake", ".gemspec", ".ru"), "ruby", listing("ruby", "-W0", "-e", RUBY)),
    ("gofmt", (".go",), "gofmt", gofmt),
    ("php -l", (".php",), "php", checking("php", "-l")),
    ("TypeScript, PostCSS", (".ts", ".tsx", ".js", ".mjs", ".cjs", ".jsx", ".mts", ".cts", ".css"), "node", listing("node", "-e", NODE)),
    ("rustfmt", (".rs",), "rustfmt", checking("rustfmt", "--edition", "2021", "--config", "skip_children=true", "--emit", "stdout")),
    ("Elixir", (".ex", ".exs"), "elixir", listing("elixir", "-e", ELIXIR)),
    ("javac", (".java",), "javac", java),
    ("luac", (".lua",), "luac", checking("luac", "-p")),
    ("nix-instantiate", (".nix",), "nix-instantiate", checking("nix-instantiate", "--parse")),
    ("ocamlc", (".ml",), "ocamlc", checking("ocamlc", "-stop-after", "parsing", "-impl")),
    ("Tcl", (".tcl",), "tclsh", tcl),
    ("clang", (".c", ".h"), "clang", checking("clang", "-fsyntax-only", "-w", "-x", "c", "-Isrc", "-Ideps/lua/src", "-Ideps/hiredis")),
    ("perl -c", (".pl", ".pm", ".t"), "perl", checking("perl", "-Ilib", "-c")),
]


def broken_files(names):
    return {name: parse([f for f in names if f.endswith(ends)]) for name, ends, tool, parse in PARSERS if tool is None or is_installed(tool)}


@functools.cache
def is_installed(tool):
    if not shutil.which(tool):
        return False
    return tool != "node" or subprocess.run(["node", "-e", "require('typescript'), require('postcss')"], capture_output=True).returncode == 0


def git(*arguments):
    return subprocess.run(["git", *arguments], capture_output=True, check=True).stdout.decode("utf-8", "replace")


def changed_lines():
    """Lines with the header, hunks that comment lines out, and hunks that change anything else but white space."""
    headers = commented = others = 0
    diff = git("diff", "-U0", "--no-color", "--no-ext-diff", "--text").replace("\r", "").replace("\0", "").replace("\ufeff", "")
    for hunk in re.split(r"^(?:diff --git .*\n(?:(?!@@).*\n)*)?@@ .* @@.*\n", diff, flags=re.MULTILINE)[1:]:
        lines = [line for line in hunk.split("\n") if line[:1] in ("+", "-")]
        headers += sum(is_header(line) for line in lines)
        old, new = (re.sub(r"\s", "", "".join(line[1:] for line in lines if line[0] == sign and not is_header(line))) for sign in "-+")
        if old != new:
            is_commented = old.replace("#", "") == new.replace("#", "")
            commented, others = commented + is_commented, others + (not is_commented)
    return headers, commented, others


def is_header(line):
    return re.search("constitutional", line, re.IGNORECASE) is not None


def verdict(cli, folder):
    with tempfile.TemporaryDirectory() as copy:
        subprocess.run(["git", "clone", "-q", folder, copy], check=True)
        os.chdir(copy)
        names = [f for f in git("ls-files", "-z").split("\0") if f and os.path.isfile(f) and not os.path.islink(f)]
        before = broken_files(names)
        subprocess.run([cli, "compliance", "fix"], capture_output=True)
        after = broken_files(names)
        changed = len(git("diff", "--name-only").splitlines())
        lines = changed_lines()
        git("add", "-A")
        subprocess.run([cli, "compliance", "fix"], capture_output=True)
        second = len(git("diff", "--name-only").splitlines())
        os.chdir("/")
    worse = sorted(f for name in before for f in after[name] - before[name])
    mended = sum(len(before[name] - after[name]) for name in before)
    parsed = ", ".join(f"{name} {sum(f.endswith(ends) for f in names)}" for name, ends, *_ in PARSERS if name in before and any(f.endswith(ends) for f in names))
    print(f"| {os.path.basename(folder)} | {len(names)} | {parsed} | {changed} | {len(worse)} | {mended} | {second} | {lines[0]} / {lines[1]} / {lines[2]} |", flush=True)
    for file in worse:
        print(f"  no longer parsed: {file}", file=sys.stderr)
    return not worse and second == 0 and lines[2] == 0


def main():
    cli, *folders = [os.path.abspath(argument) for argument in sys.argv[1:]]
    print("| tree | files | parsers | changed by fix | broken by fix | mended | changed by a second fix | lines: header / commented out / other |")
    print("|---|---|---|---|---|---|---|---|")
    sys.exit(0 if all([verdict(cli, folder) for folder in folders]) else 1)


if __name__ == "__main__":
    main()
