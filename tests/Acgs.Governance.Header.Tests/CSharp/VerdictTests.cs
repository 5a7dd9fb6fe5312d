// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests.CSharp;

public sealed class VerdictTests
{
    private const string Line = Canonical.Line;
    private const string Other = Canonical.OtherLine;
    private const string Accepted = Canonical.AcceptedLine;
    private const string Text = HeaderLine.Label + Canonical.Hash;

    [Theory]
    [InlineData(Other)]
    [InlineData("// Copyright\n" + Other + "\nclass C;")]
    [InlineData("/*\n * " + HeaderLine.Label + Canonical.OtherHash + "\n */\nclass C;")]
    [InlineData(Other + "\nclass C;\n" + Line)]
    [InlineData("#if A\n" + Line + "\n#endif\n" + Other)]
    public void Verdict_CanonicalLineWithForeignHash_IsWrongHash(string text) => Assert.Equal(HeaderVerdict.WrongHash, Repaired.Verdict(text));

    [Theory]
    [InlineData(Accepted)]
    [InlineData("/* " + HeaderLine.Label + Canonical.AcceptedHash + " */\nclass C;")]
    [InlineData(Accepted + "\nclass C;\n" + Line)]
    public void Verdict_CanonicalLineWithAcceptedHash_IsOutdated(string text) => Assert.Equal(HeaderVerdict.Outdated, Repaired.Verdict(text));

    [Theory]
    [InlineData("// " + Text + ".")]
    [InlineData("// " + Text + "0")]
    [InlineData("// " + Text + "\u00A0")]
    [InlineData("// " + Text + " (ACGS)")]
    [InlineData("// " + Text + " of the platform")]
    [InlineData("\u00A0" + Line)]
    [InlineData("// " + HeaderLine.Label)]
    [InlineData("// " + HeaderLine.Label + "cdd01ef066bc6cf")]
    [InlineData("// " + HeaderLine.Label + "CDD01EF066BC6CF2")]
    [InlineData("// " + HeaderLine.Label + "gdd01ef066bc6cf2")]
    [InlineData("// " + HeaderLine.Label + "TODO")]
    [InlineData("// " + HeaderLine.Label + "{{HASH}}")]
    [InlineData("// " + HeaderLine.Label + "deadbeef with words behind")]
    [InlineData("// constitutional hash: " + Canonical.Hash)]
    [InlineData("// CONSTITUTIONAL HASH: " + Canonical.Hash)]
    [InlineData("// Constitutional  Hash: " + Canonical.Hash)]
    [InlineData("// Constitutional Hash:" + Canonical.Hash)]
    [InlineData("// Constitutional Hash:  " + Canonical.Hash)]
    [InlineData("// Constitutional Hash : " + Canonical.Hash)]
    [InlineData("// Constitutional Hash\uFF1A" + Canonical.Hash)]
    [InlineData("// Constitutional Hash " + Canonical.Hash)]
    [InlineData("// Constitutional Hash - `" + Canonical.Hash + "`.")]
    [InlineData("// Constitutional\u00A0Hash: " + Canonical.Hash)]
    [InlineData("// Constitutional Hash:\u00A0" + Canonical.Hash)]
    [InlineData("// Constitu\u200Btional Hash: " + Canonical.Hash)]
    [InlineData("// Constitutional Hash: cdd01ef0\u200B66bc6cf2")]
    [InlineData("// Constitutional Hash: \uFEFF" + Canonical.Hash)]
    [InlineData("// CONSTITUTIONAL_HASH = \"" + Canonical.Hash + "\"")]
    [InlineData("// constitutional-hash=" + Canonical.Hash)]
    [InlineData("// ConstitutionalHash: " + Canonical.Hash)]
    [InlineData("// \"constitutional_hash\": \"" + Canonical.Hash + "\",")]
    [InlineData("// **Constitutional Hash**: `" + Canonical.Hash + "`")]
    [InlineData("// **Constitutional Hash:** " + Canonical.Hash)]
    [InlineData("// **Constitutional Hash: " + Canonical.Hash + "**")]
    [InlineData("// - " + Text)]
    [InlineData("// > " + Text)]
    [InlineData("// # " + Text)]
    [InlineData("// <!-- " + Text + " -->")]
    [InlineData("// @" + Text)]
    [InlineData("//" + Text)]
    [InlineData("//  " + Text)]
    [InlineData("//\t" + Text)]
    [InlineData("//// " + Text)]
    [InlineData("//! " + Text)]
    [InlineData("/*" + Text + "*/")]
    [InlineData("/*\n *" + Text + "\n */")]
    [InlineData("/*\n ** " + Text + "\n */")]
    [InlineData("/*\n\u00A0* " + Text + "\n */")]
    [InlineData("/*\n * // " + Text + "\n */")]
    [InlineData("/* " + Text + " */ class C;")]
    [InlineData("/* a */ " + Line)]
    [InlineData("/*\n" + Text + " */ // more")]
    [InlineData("/// " + Text)]
    [InlineData("/// " + Text + "\n/// " + Text)]
    [InlineData("/// " + Text + "\nclass C;\n" + Line)]
    [InlineData("//" + Text + "\n/// " + Text)]
    [InlineData("/** " + Text + " */")]
    [InlineData("/**\n * " + Text + "\n */")]
    public void Verdict_LineThatMeansToBeHeader_IsMalformed(string text) => Assert.Equal(HeaderVerdict.Malformed, Repaired.Verdict(text));

    [Theory]
    [InlineData("// The constitutional hash is checked by the gateway")]
    [InlineData("// The constitutional hash: " + Canonical.Hash)]
    [InlineData("// Constitutional hash is checked by the gateway")]
    [InlineData("// Constitutional hash " + Canonical.Hash + " is checked by the gateway")]
    [InlineData("// Constitutional hash: see the manual.")]
    [InlineData("// Constitutional hash: 018-policy and more")]
    [InlineData("// Constitutional hash: the marker of every file")]
    [InlineData("// Constitutional Hash")]
    [InlineData("// Constitutional hashes: " + Canonical.Hash)]
    [InlineData("// Constitutional Hash2: " + Canonical.Hash)]
    [InlineData("// X-Constitutional-Hash: " + Canonical.Hash)]
    [InlineData("// const string ConstitutionalHash = \"" + Canonical.Hash + "\";")]
    [InlineData("// Unconstitutional hash: " + Canonical.Hash)]
    [InlineData("// Hash: " + Canonical.Hash)]
    [InlineData("// Constitutional: " + Canonical.Hash)]
    [InlineData("// " + Canonical.Hash)]
    [InlineData("/// <summary>" + Text + "</summary>")]
    [InlineData("class C; // " + Text)]
    [InlineData("class C;\n//" + Text)]
    [InlineData("class C;\n/// " + Text)]
    [InlineData("class C;\n/** " + Text + " */")]
    [InlineData("class C;\n/* " + Text + " */ class D;")]
    [InlineData("#if B\n" + Line + "\n#endif\nclass C;")]
    [InlineData("#if A\n//" + Text + "\n#endif\nclass C;")]
    [InlineData("class C;\n#if B\n" + Line + "\n#endif\n")]
    [InlineData("class C;\n#region " + Line + "\n#endregion\n")]
    public void Verdict_NoLineMeansToBeHeader_IsMissing(string text) => Assert.Equal(HeaderVerdict.Missing, Repaired.Verdict(text));

    [Theory]
    [InlineData(Line + "\n" + Line)]
    [InlineData(Line + "\n\n" + Other + "\nclass C;")]
    [InlineData(Accepted + "\n//" + Text)]
    [InlineData("/*\n * " + Text + "\n * " + Text + "\n */")]
    [InlineData("/* " + Text + " */\n#region R\n" + Line + "\n#endregion")]
    [InlineData(Line + "\n#if A\n#endif\n" + Line)]
    [InlineData(Line + "\n" + Line + "\n#!/bin/x")]
    public void Verdict_MoreThanOneLineInRegion_IsDuplicate(string text) => Assert.Equal(HeaderVerdict.Duplicate, Repaired.Verdict(text));

    [Theory]
    [InlineData("class C;\n" + Line)]
    [InlineData("class C;\n" + Other)]
    [InlineData("using A;\n" + Line + "\nclass C;")]
    [InlineData("class C\n{\n    " + Line + "\n}")]
    [InlineData("class C;\n/*\n * " + Text + "\n */")]
    [InlineData("#if A\n" + Line + "\n#endif\nclass C;")]
    [InlineData("class C;\n#if A\n" + Line + "\n#endif")]
    [InlineData("// The constitutional hash stands below.\nclass C;\n" + Line)]
    [InlineData(Line + "\n#!/bin/x")]
    [InlineData(Other + "\r\n\r\n#!/bin/x\r\n")]
    [InlineData("//" + Text + "\n#!/bin/x")]
    public void Verdict_CanonicalLineElsewhere_IsMisplaced(string text) => Assert.Equal(HeaderVerdict.Misplaced, Repaired.Verdict(text));

    [Theory]
    [InlineData(Line + "\nclass C;\n" + Line)]
    [InlineData(Line + "\nclass C;\n" + Other)]
    [InlineData(Line + "\n#if A\n" + Line + "\n#endif\nclass C;")]
    [InlineData(Line + "\n#if B\n" + Line + "\n#endif\nclass C;")]
    [InlineData("/// " + Text + "\n" + Line)]
    [InlineData(Line + "\n/** " + Text + " */\nclass C;")]
    [InlineData(Line + "\n/// <summary>" + Text + "</summary>\nclass C;")]
    [InlineData("// Copyright\n" + Line + "\n#!/bin/x\nclass C;")]
    [InlineData("/*\n * " + Text + "\n */\n#!/bin/x\nclass C;")]
    [InlineData("#region R\n" + Line + "\n#endregion\n#!/bin/x\nclass C;")]
    public void Verdict_MentionBesideTheHeader_IsOk(string text) => Assert.Equal(HeaderVerdict.Ok, Repaired.Verdict(text));

    [Fact]
    public void Marker_OfScan_IsTheTextWithinTheComment()
    {
        const string text = "// Copyright\n/*\n * Constitutional hash: no\n */\n// Constitutional hash: too\n";

        var scan = Repaired.Scan(text);

        Assert.Equal(" * Constitutional hash: no", text[scan.Marker.Start..scan.Marker.End]);
        var repeated = Assert.Single(scan.Repeated);
        Assert.Equal(" Constitutional hash: too", text[repeated.Start..repeated.End]);
    }
}
