// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Header.Tests.Languages;

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
        var type = Evaluated.TypeOf(path);
        var reader = new StringText(Evaluated.Expand(template));
        var verdict = type.Scan(reader, Evaluated.Constitution).Verdict;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            verdict = type.Scan(reader, Evaluated.Constitution).Verdict;
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
        var type = Evaluated.TypeOf(path);
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
}
