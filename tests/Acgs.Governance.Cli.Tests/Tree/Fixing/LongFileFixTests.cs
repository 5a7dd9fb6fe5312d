// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Fixing;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>Files of which only the head is edited.</summary>
public sealed class LongFileFixTests
{
    private const string Header = "Constitutional Hash: cdd01ef066bc6cf2";
    private const string Signature = "# SIG # Begin signature block\n";

    private static readonly string Code = Repeat("x = '\u00e4\u20ac\U0001f600'\n");

    [Theory]
    [InlineData("a.py", "", "# " + Header + "\n")]
    [InlineData("a.yml", "---\n", "# " + Header + "\n---\n")]
    [InlineData("a.py", "#!/usr/bin/python\n", "#!/usr/bin/python\n# " + Header + "\n")]
    [InlineData("a.sh", "# " + Header + "\n#!/bin/sh\n", "#!/bin/sh\n# " + Header + "\n")]
    [InlineData("a.py", "# constitutional hash: cdd01ef066bc6cf2\n", "# " + Header + "\n")]
    [InlineData("a.py", "# " + Header + "\n# " + Header + "\n", "# " + Header + "\n")]
    [InlineData("a.cs", "class A;\n// " + Header + "\n", "// " + Header + "\n\nclass A;\n")]
    [InlineData("a.ps1", "echo 1 " + Signature, "# " + Header + "\necho 1 " + Signature)]
    public void Fix_OfALongFile_ChangesItsHeadOnly(string path, string head, string expected)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] mark = encoding == Encoding.UTF8 ? [] : encoding.GetPreamble();

            var result = Fixed.Of(path, [.. mark, .. encoding.GetBytes(head + Code)]);

            Assert.Null(result.Fix!.Refusal);
            Assert.True(result.Content.AsSpan().SequenceEqual([.. mark, .. encoding.GetBytes(expected + Code)]), encoding.WebName);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Fix_AroundTheLengthOfTheHead_IsTheSame(int further)
    {
        var content = Repeat("x = 1\n")[..(FileFixer.HeadLength + further)];

        Assert.Equal($"# {Header}\n{content}", Fixed.Of("a.py", content).Text);
    }

    [Fact]
    public void Fix_OfBytesThatAreNoText_CopiesThem()
    {
        byte[] content = [.. Encoding.Latin1.GetBytes(Repeat("# \u00e9\u00fc\n"))];

        var result = Fixed.Of("a.py", content);

        Assert.True(result.Content.AsSpan().SequenceEqual([.. Encoding.ASCII.GetBytes($"# {Header}\n"), .. content]));
    }

    [Theory]
    [InlineData("a.ps1", "", "\n" + Signature, "it is signed, and an edit would break the signature")]
    [InlineData("a.cs", "", "\n// " + Header + "\n", TextRepair.Uncertain)]
    [InlineData("a.py", "# Constitutional Hash: 1111111111111111\n", "", "it states the unknown hash 1111111111111111; --accept-new-constitution replaces it")]
    public void Fix_ThatTheHeadAloneCannotDecide_IsRefused(string path, string head, string end, string refusal)
    {
        var content = head + Code + end;

        var result = Fixed.Of(path, content);

        Assert.Equal(refusal, result.Fix!.Refusal);
        Assert.Equal(content, result.Text);
    }

    [Fact]
    public void Fix_OfLongLines_IsRefused()
    {
        var line = "x = 1; " + Code.ReplaceLineEndings(" ");

        Assert.Equal(TextRepair.Uncertain, Fixed.Of("a.py", line).Fix!.Refusal);
        Assert.Equal(TextRepair.Uncertain, Fixed.Of("a.py", "#!/usr/bin/python\n" + line).Fix!.Refusal);
    }

    private static string Repeat(string line) => string.Concat(Enumerable.Repeat(line, (2 * FileFixer.HeadLength) / line.Length));
}
