// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Corpus.Generated;

/// <summary>Types whose comments begin with <c>//</c>, <c>--</c>, <c>%</c> or <c>;</c>.</summary>
internal static class CodeVocabularies
{
    private static readonly string[] Stars = ["/*", " * Tables.", " * §", " */"];

    public static readonly Vocabulary[] All =
    [
        new("c", "a.c", "// §") { Prologues = [["/* -*- mode: c -*- */"]], Block = Stars, Code = ["#include <stdio.h>", "int main(void) { return 0; }", "char *a = \"// §\";"], Foreign = ["<!-- § -->", "**§**"] },
        new("c++", "a.cpp", "// §") { Prologues = [["// -*- C++ -*-"]], Block = Stars, Code = ["#pragma once", "int a;"], Literal = ["auto b = R\"(", "// §", ")\";"], Foreign = ["<!-- § -->"] },
        new("java", "A.java", "// §") { Block = Stars, Code = ["package a;", "class A {}", "String s = \"// §\";"] },
        new("kotlin", "A.kt", "// §") { Block = Stars, Code = ["package a", "val a = \"// §\""], Literal = ["val b = \"\"\"", "// §", "\"\"\""] },
        new("scala", "A.scala", "// §") { Prologues = [["#!/usr/bin/env -S scala-cli shebang"]], Block = Stars, Code = ["object A", "val a = \"// §\""], Literal = ["val b = \"\"\"", "// §", "\"\"\""] },
        new("swift", "a.swift", "// §") { Prologues = [["#!/usr/bin/env swift"]], Block = Stars, Code = ["import Foundation", "let a = \"// §\""], Literal = ["let b = \"\"\"", "// §", "\"\"\""] },
        new("go", "a.go", "// §") { Block = Stars, Code = ["package a", "func f() {}", "var a = \"// §\""], Literal = ["const b = `", "// §", "`"] },
        new("rust", "a.rs", "// §")
        {
            Prologues = [["#!/usr/bin/env run-cargo-script"]],
            Block = Stars,
            Code = ["#![allow(dead_code)]", "fn main() {}", "const A: &str = \"// §\";"],
            Literal = ["const B: &str = r#\"", "// §", "\"#;"],
            Foreign = ["<!-- § -->"],
        },
        new("javascript", "a.js", "// §")
        {
            Prologues = [["#!/usr/bin/env node"], ["/**", " * @jest-environment jsdom", " */"], ["/** @format */"], ["/* @flow */"]],
            Block = Stars,
            Code = ["\"use strict\";", "import a from \"a\";", "const b = '// §';"],
            Literal = ["const c = `", "// §", "`;"],
        },
        new("typescript", "a.ts", "// §") { Block = Stars, Code = ["export {};", "const a = \"// §\";"], Literal = ["const b = `", "// §", "`;"] },
        new("tsx", "a.tsx", "// §") { Block = Stars, Code = ["\"use client\";", "export const A = () => <p>up</p>;"] },
        new("scss", "a.scss", "// §") { Prologues = [["@charset \"utf-8\";"], ["---", "---"]], Block = Stars, Code = ["$a: 1px;", "@import \"b\";"], Foreign = ["<!-- § -->"] },
        new("proto", "a.proto", "// §") { Block = Stars, Code = ["syntax = \"proto3\";", "package a;"] },
        new("php", "a.php", "// §") { Prologues = [["<?php"], ["#!/usr/bin/env php", "<?php"], ["<?php declare(strict_types=1);"]], Block = Stars, Code = ["echo 1;", "$a = '// §';"], Foreign = ["<!-- § -->"] },
        new("json-with-comments", "a.jsonc", "// §") { Block = Stars, Code = ["{ \"a\": \"// §\" }"] },
        new("sql", "a.sql", "-- §") { Block = Stars, Code = ["select 1;", "select '-- §';"], Literal = ["select '", "-- §", "';"] },
        new("lua", "a.lua", "-- §") { Prologues = [["#!/usr/bin/env lua"]], Block = ["--[[", "  Tables.", "  §", "]]"], Code = ["print(1)", "a = '-- §'"], Literal = ["b = [[", "-- §", "]]"] },
        new("haskell", "A.hs", "-- §") { Prologues = [["#!/usr/bin/env stack", "-- stack script --resolver lts-22.0"]], Block = ["{-", "Tables.", "§", "-}"], Code = ["module A where", "a = \"-- §\""] },
        new("erlang", "a.erl", "% §") { Prologues = [["% -*- mode: erlang -*-"]], Code = ["-module(a).", "a() -> \"% §\"."], Foreign = ["<!-- § -->"] },
        new("tex", "a.tex", "% §") { Prologues = [["%&pdflatex"]], Code = ["\\documentclass{article}", "100\\% §"], Foreign = ["<!-- § -->"] },
        new("clojure", "a.clj", ";; §") { Code = ["(ns a)", "(def a \";; §\")"], Foreign = ["<!-- § -->"] },
        new("lisp", "a.lisp", ";; §") { Prologues = [[";; -*- mode: lisp -*-"]], Code = ["(defun a () 1)", "(defvar b \";; §\")"], Foreign = ["<!-- § -->"] },
        new("ini", "a.ini", "; §") { Code = ["[a]", "b = ; §"], Foreign = ["<!-- § -->"] },
    ];
}
