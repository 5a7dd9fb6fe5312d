// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;
using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.Analyzers.Tests.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Languages;

public sealed class AllocationTests
{
    public static TheoryData<string, string> Compliant => new()
    {
        { "/src/a.csproj", "<?xml version=\"1.0\"?>\n<!--\n c\n {T}\n-->\n<Project/>" },
        { "/src/a.razor", "@* {T} *@\n@page\n" },
        { "/src/a.yml", "%YAML 1.2\n# {T}\n---\na: b\n" },
        { "/src/a.sql", "-- c\n/* c */\n-- {T}\nDO $a$ $a$;\n-- {O}\n" },
        { "/src/a.proto", "// {T}\nsyntax = \"proto3\";\n" },
        { "/src/a.json", "{\"a\": [1, \"b\"], \"constitutional_hash\": \"" + Canonical.Hash + "\"}" },
    };

    [Theory]
    [MemberData(nameof(Compliant))]
    public void Scan_CompliantText_AllocatesNothing(string path, string template)
    {
        var type = Judged.TypeOf(path);
        var reader = new SourceTextReader(SourceText.From(Judged.Expand(template)));
        var verdict = LanguageHeader.Scan(reader, type, Judged.Constitution).Verdict;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            verdict = LanguageHeader.Scan(reader, type, Judged.Constitution).Verdict;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(HeaderVerdict.Ok, verdict);
        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData("src/a.py", "python")]
    [InlineData("deploy/values.yaml.j2", "yaml")]
    [InlineData("Dockerfile.prod", "dockerfile")]
    [InlineData("tsconfig.build.json", "json-settings")]
    [InlineData("LICENSE-MIT", "licence")]
    [InlineData("a.name.that.nobody.knows", null)]
    public void Find_Name_AllocatesNothing(string path, string? expected) =>
        AssertAllocatesNothing(path, expected, static path => FileTypes.Find(path.AsSpan()));

    [Theory]
    [InlineData("#!/usr/bin/env -S python3.12 -u\n", "python")]
    [InlineData("#! /bin/bash -e", "shell")]
    [InlineData("#!/opt/unheard-of\n", null)]
    [InlineData("no script\n", null)]
    public void OfInterpreter_FirstLine_AllocatesNothing(string text, string? expected) =>
        AssertAllocatesNothing(text, expected, static text => FileTypes.OfInterpreter(new StringText(text)));

    [Theory]
    [InlineData("a.yaml", "{{- if .Values.a }}\n", "go-template")]
    [InlineData("a.html", "{% extends 'base.html' %}\n", "jinja")]
    [InlineData("a.ts", "<?xml version=\"1.0\"?>\n", "xml")]
    [InlineData("a.php", "<p><?php ?></p>\n", "html")]
    public void In_TextOfAnotherType_AllocatesNothing(string path, string text, string expected)
    {
        var type = Judged.TypeOf(path);
        AssertAllocatesNothing(text, expected, text => type.In(new StringText(text)));
    }

    private static void AssertAllocatesNothing(string text, string? expected, Func<string, FileType?> find)
    {
        Assert.Equal(expected, find(text)?.Id);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            _ = find(text);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [MemberData(nameof(Compliant))]
    public void FindProblem_CompliantFile_AllocatesNothing(string path, string template)
    {
        var token = TestContext.Current.CancellationToken;
        var file = new AdditionalFile(path, Judged.Expand(template));
        var check = new AdditionalFileCheck(new FixedOptions([]));
        var options = new FixedOptions(new() { ["build_metadata.AdditionalFiles.AcgsGoverned"] = "true", ["acgs_json"] = "key" });
        var problem = check.FindProblem(file, options, token);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            problem ??= check.FindProblem(file, options, token);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Null(problem);
        Assert.Equal(0, allocated);
    }
}
