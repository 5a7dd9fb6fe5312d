// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class TypeTableTests
{
    public static TheoryData<string> Ids => [.. FileTypes.All.Where(type => type.Kind == FileTypeKind.Commented).Select(type => type.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Line_OfType_IsJudgedByIt(string id)
    {
        var type = Assert.IsType<FileType>(FileTypes.ById(id));
        var text = type.Stating(Canonical.Hash) + "\n\n";

        Assert.Equal("Ok", Verdict(type, text));
        Assert.Equal("WrongHash", Verdict(type, text.Replace(Canonical.Hash, Canonical.OtherHash, StringComparison.Ordinal)));
        Assert.Equal("Duplicate", Verdict(type, text + text));
        Assert.Equal("Malformed", Verdict(type, text.Replace(": ", ":  ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Table_Names_AreUnique()
    {
        var names = FileTypes.All.SelectMany(type => type.Names).GroupBy(name => name.ToUpperInvariant()).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(names);
        Assert.Equal(FileTypes.All.Count, FileTypes.All.Select(type => type.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("src/a.PY", "python")]
    [InlineData("deploy/Dockerfile.prod", "dockerfile")]
    [InlineData("a\\b\\Makefile", "makefile")]
    [InlineData("CMakeLists.txt", "cmake")]
    [InlineData("requirements-dev.txt", "requirements")]
    [InlineData("notes.txt", "plain-text")]
    [InlineData("tsconfig.build.json", "json-settings")]
    [InlineData("a.json", "json")]
    [InlineData("jquery.min.js", "minified")]
    [InlineData("a.min.ts", "typescript")]
    [InlineData("Cargo.lock", "lock")]
    [InlineData("LICENSE-MIT", "licence")]
    [InlineData("license.py", "python")]
    [InlineData(".env.local", "env")]
    [InlineData("a.ipynb", "jupyter")]
    [InlineData("a.cs", "csharp")]
    public void Find_Path_IsLongestName(string path, string id) => Assert.Equal(id, FileTypes.Find(path.AsSpan())?.Id);

    [Theory]
    [InlineData("#!/usr/bin/env python3\n", "python")]
    [InlineData("#!/usr/bin/env -S node --a\n", "javascript")]
    [InlineData("#! /bin/bash -e", "shell")]
    [InlineData("#!/usr/bin/perl5.36 -w\n", "perl")]
    [InlineData("#!/usr/bin/env A=b ruby\n", "ruby")]
    [InlineData("#!/usr/bin/Rscript\n", "r")]
    [InlineData("#!/opt/unheard-of\n", null)]
    [InlineData("#![allow(a)]\n", null)]
    [InlineData("text", null)]
    public void OfInterpreter_FirstLine_NamesType(string text, string? id) => Assert.Equal(id, FileTypes.OfInterpreter(new StringText(text))?.Id);

    [Theory]
    [InlineData("a.sh", "#!/bin/sh\necho\n", "#!/bin/sh\n{L}\necho\n")]
    [InlineData("a.py", "# c\n# coding: utf-8\nimport a\n", "# c\n# coding: utf-8\n{L}\nimport a\n")]
    [InlineData("a.py", "# c\n# c\n# coding: utf-8\n", "{L}\n# c\n# c\n# coding: utf-8\n")]
    [InlineData("a.rs", "#![allow(a)]\n", "{L}\n#![allow(a)]\n")]
    [InlineData("a.rb", "# frozen_string_literal: true\n# encoding: utf-8\nputs\n", "# frozen_string_literal: true\n# encoding: utf-8\n{L}\nputs\n")]
    [InlineData("a.html", "<!doctype html>\n<html/>\n", "<!doctype html>\n{L}\n<html/>\n")]
    [InlineData("a.php", "<?php declare(strict_types=1);\necho 1;\n", "<?php declare(strict_types=1);\n{L}\necho 1;\n")]
    [InlineData("Dockerfile", "# syntax=a\n# escape=`\nFROM a\n", "# syntax=a\n# escape=`\n{L}\nFROM a\n")]
    [InlineData("a.css", "@charset \"utf-8\";\na{}\n", "@charset \"utf-8\";\n{L}\na{}\n")]
    [InlineData("a.md", "---\ntitle: a\n---\n# A\n", "---\ntitle: a\n---\n{L}\n\n# A\n")]
    [InlineData("a.md", "---\ntitle: a\n---\n\n# A\n", "---\ntitle: a\n---\n\n{L}\n\n# A\n")]
    [InlineData("a.md", "---\n\nA rule.\n\n---\n", "{L}\n\n---\n\nA rule.\n\n---\n")]
    [InlineData("a.js", "/**\n * @jest-environment jsdom\n */\na\n", "/**\n * @jest-environment jsdom\n */\n{L}\na\n")]
    [InlineData("a.sed", "#n\np\n", "#n\n{L}\np\n")]
    [InlineData("a.go", "//go:build a\n\npackage a\n", "{L}\n\n//go:build a\n\npackage a\n")]
    [InlineData("a.go", "\npackage a\n", "{L}\n\npackage a\n")]
    [InlineData("a.rst", "Title\n", "{L}\n\nTitle\n")]
    [InlineData("a.yaml", "a: b\n", "{L}\na: b\n")]
    public void Insertion_IntoText_IsBelowWhatMustComeFirst(string name, string text, string expected)
    {
        var inserted = Evaluated.Inserted(name, text);

        Assert.Equal(expected.Replace("{L}", Evaluated.TypeOf(name).Stating(Canonical.Hash), StringComparison.Ordinal), inserted);
        Assert.Equal("Ok", Evaluated.Verdict(name, inserted));
    }

    [Theory]
    [InlineData("a.py", "# {T}\n# coding: utf-8\n", "Misplaced")]
    [InlineData("a.py", "\"\"\"{T}\"\"\"\n", "Ok")]
    [InlineData("a.py", "a = \"\"\"\n# {T}\n\"\"\"\n", "Missing")]
    [InlineData("a.py", "import a\n# {T}\n", "Missing")]
    [InlineData("a.sh", "# {T}\n#!/bin/sh\n", "Misplaced")]
    [InlineData("a.sh", "cat <<EOF\n# {T}\nEOF\n", "Missing")]
    [InlineData("a.sh", "**Constitutional Hash**: cdd01ef066bc6cf2\n", "Malformed")]
    [InlineData("a.go", "# {T}\npackage a\n", "Malformed")]
    [InlineData("a.md", "# {T}\n", "Malformed")]
    [InlineData("a.md", "**Constitutional Hash**: cdd01ef066bc6cf2\n", "Malformed")]
    [InlineData("a.md", "# Title\n\n**Constitutional Hash**: cdd01ef066bc6cf2\n", "Malformed")]
    [InlineData("a.md", "# Title\n\n<!-- {T} -->\n", "Ok")]
    [InlineData("a.md", "## Title\n<!-- {T} -->\n", "Ok")]
    [InlineData("a.md", "# Title\n## Part\n<!-- {T} -->\n", "Missing")]
    [InlineData("a.md", "#Title\n<!-- {T} -->\n", "Missing")]
    [InlineData("a.md", "---\n# {T}\na: b\n---\n", "Ok")]
    [InlineData("a.md", "---\n# {T}\n---\n# Title\n<!-- {T} -->\n", "Duplicate")]
    [InlineData("a.md", "---\n{T}\na: b\n---\n", "Missing")]
    [InlineData("a.html", "---\n# {T}\na: b\n---\n<p>\n", "Missing")]
    [InlineData("a.md", "# Title\n\n```\n<!-- {T} -->\n```\n", "Missing")]
    [InlineData("a.mdx", "<!-- {T} -->\n", "Malformed")]
    [InlineData("a.txt", "text\n", "Empty")]
    [InlineData("a.txt", "{T}\ntext\n", "Ok")]
    [InlineData("a.ipynb", "{\"cells\": [], \"metadata\": {\"constitutional_hash\": \"cdd01ef066bc6cf2\"}}", "Ok")]
    [InlineData("a.ipynb", "{\"cells\": []}", "Empty")]
    public void Verdict_OfText_IsExpected(string name, string text, string expected) => Assert.Equal(expected, Evaluated.Verdict(name, text));

    [Theory]
    [InlineData("# c\na: b\n", 4)]
    [InlineData("# c\na: b", -1)]
    [InlineData("# c\n", -1)]
    public void RegionEnd_OfHead_IsFirstCode(string text, int expected)
    {
        Evaluated.TypeOf("a.yml").Scan(new StringText(text), Evaluated.Constitution, null, out var regionEnd);

        Assert.Equal(expected, regionEnd);
    }

    private static string Verdict(FileType type, string text) => type.Scan(new StringText(text), Evaluated.Constitution).Verdict.ToString();
}
