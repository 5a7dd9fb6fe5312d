// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Corpus.Generated;

/// <summary>Types whose comments begin with <c>#</c>.</summary>
internal static class ScriptVocabularies
{
    public static readonly Vocabulary[] All =
    [
        new("python", "a.py", "# §")
        {
            Prologues = [["#!/usr/bin/env python3"], ["# -*- coding: utf-8 -*-"], ["#!/usr/bin/python", "# vim: set fileencoding=utf-8 :"]],
            Block = ["\"\"\"Reads the tables.", "", "§", "\"\"\""],
            IsBlockLast = true,
            Code = ["import os", "CONSTITUTIONAL_HASH = \"cdd01ef066bc6cf2\"", "print(\"# §\")"],
            Literal = ["text = \"\"\"", "# §", "\"\"\""],
        },
        new("shell", "a.sh", "# §") { Prologues = [["#!/bin/sh"], ["#!/usr/bin/env bash"]], Code = ["set -e", "echo \"# §\"", "exit 0"] },
        new("zsh", "a.zsh", "# §") { Prologues = [["#!/bin/zsh"]], Code = ["setopt err_exit", "a='# §'"] },
        new("ruby", "a.rb", "# §")
        {
            Prologues = [["#!/usr/bin/env ruby"], ["# frozen_string_literal: true"], ["#!/usr/bin/env ruby", "# encoding: utf-8", "# frozen_string_literal: true"]],
            Block = ["=begin", "Tables.", "§", "=end"],
            Code = ["puts 1", "a = '# §'", "class A; end"],
        },
        new("perl", "a.pl", "# §") { Prologues = [["#!/usr/bin/perl -w"], ["# -*- mode: cperl -*-"]], Code = ["use strict;", "my $a = '# §';"] },
        new("powershell", "a.ps1", "# §") { Prologues = [["#!/usr/bin/env pwsh"]], Block = ["<#", "  Tables.", "  §", "#>"], Code = ["$a = 1", "Write-Output '# §'"] },
        new("r", "a.R", "# §") { Prologues = [["#!/usr/bin/env Rscript"]], Code = ["x <- 1", "y <- \"# §\""] },
        new("elixir", "a.ex", "# §") { Prologues = [["#!/usr/bin/env elixir"]], Code = ["defmodule A do", "end", "x = \"# §\""] },
        new("nix", "a.nix", "# §") { Block = ["/*", "  Tables.", "  §", "*/"], Code = ["{ pkgs }: pkgs", "\"# §\""] },
        new("make", "Makefile", "# §") { Code = ["all:", "\techo '# §'", "A := 1"] },
        new("cmake", "a.cmake", "# §") { Code = ["project(a)", "set(A \"# §\")"] },
        new("dockerfile", "Dockerfile", "# §")
        {
            Prologues = [["# syntax=docker/dockerfile:1"], ["# syntax=docker/dockerfile:1", "# escape=`"], ["# check=skip=all"]],
            Code = ["FROM alpine", "RUN echo '# §'", "ENV A=1"],
        },
        new("yaml", "a.yaml", "# §")
        {
            Prologues = [["%YAML 1.2", "---"], ["#cloud-config"], ["## template: jinja", "#cloud-config"]],
            Code = ["a: 1", "b: \"# §\"", "constitutional_hash: cdd01ef066bc6cf2", "c: [1, 2]"],
        },
        new("toml", "a.toml", "# §") { Code = ["a = 1", "b = \"# §\""], Literal = ["c = \"\"\"", "# §", "\"\"\""] },
        new("properties", "a.properties", "# §") { Code = ["a=1", "b=# §"] },
        new("environment", ".env", "# §") { Code = ["A=1", "B='# §'"] },
        new("terraform", "a.tf", "# §") { Block = ["/*", " * Tables.", " * §", " */"], Code = ["resource \"a\" \"b\" {}", "a = \"# §\""], Foreign = ["<!-- § -->", "**§**"] },
        new("graphql", "a.graphql", "# §") { Code = ["type Query { a: Int }", "scalar A"], Literal = ["\"\"\"", "# §", "\"\"\""] },
        new("rego", "a.rego", "# §") { Code = ["package a", "b := \"# §\""], Literal = ["c := `", "# §", "`"] },
        new("sed", "a.sed", "# §") { Prologues = [["#n"]], Code = ["p", "s/a/b/"] },
    ];
}
