// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>A hash that is neither active nor accepted goes only where the user says so, however it is written.</summary>
public sealed class EvidenceTests
{
    private const string Ours = "Constitutional Hash: cdd01ef066bc6cf2";
    private const string Theirs = "Constitutional Hash: 1111111111111111";

    public static TheoryData<string, string> Spellings => new()
    {
        { "a.yml", $"# {Theirs}\na: 1\n" },
        { "a.yml", "# constitutional hash: 1111111111111111\na: 1\n" },
        { "a.yml", "# CONSTITUTIONAL_HASH=1111111111111111\na: 1\n" },
        { "a.yml", $"# {Theirs}.\na: 1\n" },
        { "a.yml", "# Constitutional Hash: ABCDEF1111111111\na: 1\n" },
        { "a.yml", "# Constitutional Hash: 0x1111111111111111\na: 1\n" },
        { "a.yml", "# Constitutional Hash: 11111111\na: 1\n" },
        { "a.yml", "# Constitutional Hash: 1111-1111-1111-1111\na: 1\n" },
        { "a.yml", "# Constitutional Hash: 11\u200B11111111111111\na: 1\n" },
        { "a.yml", "# Constitutional Hash: 11111111111111111111111111111111\na: 1\n" },
        { "a.yml", "# Constitutional Hash: sha256:1111111111111111111111111111111111111111111111111111111111111111\na: 1\n" },
        { "a.yml", $"# {Ours} (was 1111111111111111)\na: 1\n" },
        { "a.yml", $"**{Theirs}**\na: 1\n" },
        { "a.yml", $"<!-- {Theirs} -->\na: 1\n" },
        { "a.yml", $"# {Ours}\n# {Theirs}\na: 1\n" },
        { "a.yml", $"# {Theirs}\n# {Ours}\na: 1\n" },
        { "a.yml", $"# {Ours}\n# {Ours}\n**Constitutional Hash**: `1111111111111111`\na: 1\n" },
        { "a.yml", $"# {Theirs}\n#!/bin/x\na: 1\n" },
        { "a.yml", $"a: 1\n**{Theirs}**\n" },
        { "a.yml", $"<!-- {Ours} -->\na: 1\n**{Theirs}**\nb: 1\n" },
        { "a.sh", $"# {Theirs}\n\n#!/bin/bash\necho\n" },
        { "a.sh", $"#!/bin/bash\necho\n**{Theirs}**\n" },
        { "a.py", $"\"\"\"{Theirs}.\"\"\"\nx = 1\n" },
        { "a.py", $"\"\"\"\nDoc.\n# {Theirs}\n\"\"\"\nx = 1\n" },
        { "a.py", $"x = 1\n**{Theirs}**\ny = 2\n" },
        { "a.go", $"# {Theirs}\npackage a\n" },
        { "a.sql", $"/*\n * {Theirs}\n * Constitutional-Hash: cdd01ef066bc6cf2\n */\nselect 1;\n" },
        { "a.md", $"<!-- {Theirs}\n# T\n<!-- x -->\n" },
        { "a.md", "**Constitutional Hash**: `1111111111111111`\n# T\n" },
        { "a.cs", $"// {Theirs}\n\nclass A;\n" },
        { "a.cs", "/// <summary>x</summary>\n// constitutional hash 1111111111111111\nclass A;\n" },
        { "a.cs", $"class A;\n// {Theirs}\n" },
        { "a.cs", $"// {Ours}\n// {Theirs}\nclass A;\n" },
        { "a.json", "{\"constitutional_hash\": \"1111111111111111\"}\n" },
        { "a.json", "{\"_constitutional_hash\": \"1111111111111111-x\", \"constitutional_hash\": \"x\"}\n" },
        { "a.json", "{\"constitutional\\u005fhash\": \"0x1111111111111111\"}\n" },
        { "a.json", "{\"constitutional_hash\": 1111111111111111}\n" },
        { "a.json", $"# {Theirs}\n{{\"a\": 1}}\n" },
        { "a.json", $"{{\"a\": 1}}\n**{Theirs}**\n" },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Fix_UnknownHash_IsRefusedByName(string path, string content)
    {
        using var folder = new DemandedKeyFolder();

        var result = Fixed.Of(path, content, root: folder.Path);

        Assert.Equal(content, result.Text);
        Assert.Matches("^it states the unknown hash [0-9a-fA-F]{8,64}; --accept-new-constitution replaces it$", result.Fix?.Refusal);
        Assert.Equal((FileStatus.Finding, false), (result.Before.Status, result.Before.IsFixable));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Fix_UnknownHashWithConsent_IsReplaced(string path, string content)
    {
        using var folder = new DemandedKeyFolder();

        var result = Fixed.Of(path, content, new() { AcceptsNewConstitution = true }, folder.Path);

        Assert.Null(result.Fix?.Refusal);
        Assert.Equal((FileStatus.Compliant, HeaderVerdict.Ok), (result.After.Status, result.After.Verdict));
        Assert.DoesNotContain("1111111111", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.yml", "# Constitutional Hash: CDD01EF066BC6CF2\n")]
    [InlineData("a.yml", "# Constitutional Hash: cdd01ef0\n")]
    [InlineData("a.yml", "# Constitutional Hash: cdd01ef0-66bc6cf2\n")]
    [InlineData("a.yml", "# Constitutional Hash: cdd01ef066bc6cfz\n")]
    [InlineData("a.yml", "# Constitutional Hash: cdd01ef066bc6cf2999999999999999999999999999999999999999999999999\n")]
    [InlineData("a.yml", "# Constitutional Hash: TODO\n")]
    [InlineData("a.yml", "# Constitutional Hash: placeholder\n")]
    [InlineData("a.yml", "a: 1\n# Constitutional Hash: 1111111111111111\n")]
    [InlineData("a.py", "CONSTITUTIONAL_HASH = '1111111111111111'\n")]
    [InlineData("a.md", "# T\n\nText.\n\n**Constitutional Hash**: 1111111111111111\n")]
    [InlineData("a.yml", "a: |\n  <!-- Constitutional Hash: 1111111111111111 -->\n")]
    public void Fix_NoUnknownHashWouldGo_IsMended(string path, string content)
    {
        var result = Fixed.Of(path, content);

        Assert.True(result.Before.IsFixable);
        Assert.True(result.Fix?.IsChanged, result.Fix?.Refusal);
    }

    [Fact]
    public void Fix_RightFileWithAnUnknownHashBelow_IsLeft() =>
        Assert.Null(Fixed.Of("a.yml", $"# {Ours}\na: 1\n**{Theirs}**\n").Fix);
}
