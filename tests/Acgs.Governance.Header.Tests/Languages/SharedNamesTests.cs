// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages;
using Acgs.Governance.Header.Languages.Types;

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class SharedNamesTests
{
    [Theory]
    [InlineData("10-bridge.conf", "{\n  \"cniVersion\": \"0.4.0\"\n}\n", null)]
    [InlineData("nginx.conf", "user nginx;\n", "conf")]
    [InlineData("my.conf", "[server]\nport=1\n", "conf")]
    [InlineData("scan.ll", "%{\n#include <stdio.h>\n%}\n%%\n", null)]
    [InlineData("main.ll", "; ModuleID = 'a'\nsource_filename = \"a.c\"\n", "llvm")]
    [InlineData("503.http", "HTTP/1.0 503 Service Unavailable\r\n\r\n", null)]
    [InlineData("users.http", "GET https://example.com/users\n", "http")]
    [InlineData("guide.rest", "Title\n=====\n", null)]
    [InlineData("add.cl", "__kernel void add(__global int *a) {}\n", "opencl")]
    [InlineData("add.cl", "// Adds.\nkernel void add() {}\n", "opencl")]
    [InlineData("add.cl", "(defun add (a b) (+ a b))\n", "lisp")]
    [InlineData("hello.cl", "(* Cool *)\nclass Main { };\n", null)]
    [InlineData("unit1.pp", "{$mode objfpc}\nunit unit1;\n", "pascal")]
    [InlineData("init.pp", "# A module.\nclass ntp { }\n", "puppet")]
    [InlineData("init.pp", "whatever\n", null)]
    [InlineData("map.mm", "<map version=\"1.0\">\n</map>\n", "xml")]
    [InlineData("view.mm", "#import \"view.h\"\n", "objective-c")]
    [InlineData("string.res", "<?xml version=\"1.0\"?>\n<a/>\n", "xml")]
    [InlineData("form.res", "let a = 1\n", "rescript")]
    [InlineData("case.workflow", "<?xml version=\"1.0\"?>\n<Workflow/>\n", "xml")]
    [InlineData("main.workflow", "workflow \"a\" {}\n", "terraform")]
    [InlineData("layout.rs", "<?xml version=\"1.0\"?>\n<a/>\n", "xml")]
    [InlineData("lib.rs", "//! Docs.\n", "rust")]
    [InlineData("a.typ", "<?xml version=\"1.0\"?>\n<a/>\n", "xml")]
    [InlineData("a.typ", "= Title\n", "typst")]
    [InlineData("obj.yy", "{\n  \"id\": 1\n}\n", null)]
    [InlineData("parse.yy", "%{\n%}\n%%\n", "yacc")]
    [InlineData("image.bb", "SUMMARY = \"x\"\n", "bitbake")]
    [InlineData("build.bb", "(println 1)\n", "clojure")]
    [InlineData("element.bst", "kind: manual\n", "yaml")]
    [InlineData("plain.bst", "ENTRY\n  { author }\n", "bibtex")]
    [InlineData("main.ftl", "-brand = Firefox\n", "hash-comments")]
    [InlineData("mail.ftl", "<#import \"a.ftl\" as a>\n", "freemarker")]
    [InlineData("mail.ftl", "Dear ${name},\n", null)]
    [InlineData("nextflow.config", "process { }\n", "groovy")]
    [InlineData("app.config", "<?xml version=\"1.0\"?>\n<configuration/>\n", "xml")]
    [InlineData("sys.config", "[{kernel, []}].\n", null)]
    [InlineData("Info.plist", "// !$*UTF8*$!\n{\n}\n", null)]
    [InlineData("Info.plist", "<?xml version=\"1.0\"?>\n<plist/>\n", "xml")]
    [InlineData("board.sch", "EESchema Schematic File Version 4\n", null)]
    [InlineData("rules.sch", "<schema/>\n", "xml")]
    [InlineData("index.hh", "<?hh // strict\n", null)]
    [InlineData("index.hh", "#pragma once\n", "cpp")]
    [InlineData("form1.frm", "VERSION 5.00\nBegin VB.Form Form1\nEnd\n", "visual-basic")]
    [InlineData("table.frm", "TYPE=VIEW\n", null)]
    [InlineData("list.v", "(** Lists *)\nRequire Import List.\n", "coq")]
    [InlineData("top.v", "`timescale 1ns/1ps\nmodule top;\n", "verilog")]
    [InlineData("page.al", "page 50100 Foo\n{\n}\n", null)]
    [InlineData("autosplit.al", "# NOTE: Derived from a.pm.\n", "perl")]
    [InlineData("facts.pl", "likes(mary, food).\n", null)]
    [InlineData("facts.pl", ":- module(facts, []).\n", null)]
    [InlineData("run.pl", "#!/usr/bin/perl\n", "perl")]
    [InlineData("insn.md", ";; Machine description\n", null)]
    [InlineData("notes.md", "# Notes\n", "markdown")]
    [InlineData("album.cue", "REM GENRE Rock\nFILE \"a.wav\" WAVE\n", null)]
    [InlineData("token.sol", "pragma solidity ^0.8.0;\n", "solidity")]
    [InlineData("board.sol", "%FSLAX25Y25*%\n", null)]
    [InlineData("a.csproj", "\uFEFF<Project/>\n", "xml")]
    public void Find_SharedName_IsWhatTheContentSays(string name, string text, string? expected) =>
        Assert.Equal(expected, TypeOf(name, text));

    [Theory]
    [InlineData("# Constitutional Hash: cdd01ef066bc6cf2\n<?xml version=\"1.0\"?>\n<a/>\n", "xml")]
    [InlineData("<!-- Constitutional Hash: cdd01ef066bc6cf2 -->\n{ \"a\": 1 }\n", "xml")]
    [InlineData("# Constitutional Hash: cdd01ef066bc6cf2\n{ \"a\": 1 }\n", null)]
    [InlineData("**Constitutional Hash**: `cdd01ef066bc6cf2`\n", "xml")]
    public void Find_BelowHeader_IsWhatStandsThere(string text, string? expected) => Assert.Equal(expected, TypeOf("a.config", text));

    [Theory]
    [InlineData("Dockerfile.go", "dockerfile")]
    [InlineData("Dockerfile.rs", "dockerfile")]
    [InlineData("Dockerfile.ts", "dockerfile")]
    [InlineData("Dockerfile.php", "dockerfile")]
    [InlineData("dockerfile.go", "go")]
    [InlineData("Makefile.boot", "makefile")]
    [InlineData(".env.sql", "env")]
    [InlineData(".env.ts", "env")]
    [InlineData("LICENSE.py", "licence")]
    [InlineData("NOTICE.go", "licence")]
    [InlineData("notice.go", "go")]
    [InlineData("COPYING.rb", "licence")]
    public void Find_WellKnownName_WinsOverSuffix(string name, string expected) => Assert.Equal(expected, FileTypes.Find(name)!.Id);

    [Fact]
    public void Table_Rows_NameKnownTypesAndNames()
    {
        var names = FileTypes.All.SelectMany(type => type.Names).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.All(SharedNames.ByName.Dictionary, row =>
        {
            Assert.Contains(row.Key, names);
            Assert.All(row.Value, shared => Assert.NotNull(shared.Type));
        });
    }

    private static string? TypeOf(string name, string text) => FileTypes.Find(FileTypes.Find(name)!, name, new StringText(text))?.Id;
}
