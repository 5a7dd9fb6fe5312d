// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.CSharp;

namespace Acgs.Governance.Header.Tests.CSharp;

public sealed class KnownHeadsTests
{
    private const string Line = Canonical.Line;

    private static readonly string[] Fragments =
    [
        Line + "\n", Line + "\r\n", "// a\n", "/// a\n", "/* a */", "/*\n", "*/\n", " * " + HeaderLine.Label + Canonical.Hash + "\n", "\n", " ", "\uFEFF", "#!x\n",
        "#region r\n", "#endregion\n", "#pragma warning disable A\n", "#define A\n", "#if A\n", "#if B\n", "#else\n", "#endif\n", "a", "Z", "class", "c o n", "[c", "/", "\"", "@",
        "# Constitutional Hash: " + Canonical.Hash + "\n", "Constitutional Hash: " + Canonical.Hash + "\n",
    ];

    [Theory]
    [InlineData(Line + "\n", "using X;", true)]
    [InlineData(Line + "\n", "Z", true)]
    [InlineData(Line + "\n", "a", true)]
    [InlineData(Line + "\n", "b", true)]
    [InlineData("// Copyright\r\n// All rights.\r\n\r\n" + Line + "\r\n\r\n", "namespace X;", true)]
    [InlineData("/* Copyright */\n" + Line + "\n#pragma warning disable A\n#nullable enable\n", "public", true)]
    [InlineData(Line + "\n", "class", false)]
    [InlineData(Line + "\n", "Class", false)]
    [InlineData(Line + "\n", "@", false)]
    [InlineData(Line + "\n", "[", false)]
    [InlineData(Line + "\n", "`", false)]
    [InlineData(Line + "\n", "{", false)]
    [InlineData(Line + "\n", "\u004B\u212A", true)]
    [InlineData(Line + "\n", "\u0141", false)]
    [InlineData(Line + "\n", "", false)]
    [InlineData("#if X\n#endif\n" + Line + "\n", "using X;", false)]
    [InlineData("#if X\n#endif\n#if X\n#endif\n" + Line + "\n", "using X;", false)]
    [InlineData(Line + "\n#if X\n#else\n", "using X;", false)]
    public void Head_OfCompliantText_IsFoundAgainAboveCode(string head, string code, bool expected)
    {
        var heads = new KnownHeads();
        Learn(heads, head + "using A;");

        Assert.Equal(expected, heads.IsAbove(new StringText(head + code), Canonical.Constitution));
    }

    [Theory]
    [InlineData("\n" + Line + "\nusing A;")]
    [InlineData(Line + "\n\nusing A;")]
    [InlineData(Line + " \nusing A;")]
    [InlineData(Canonical.OtherLine + "\nusing A;")]
    [InlineData("using A;")]
    [InlineData("")]
    public void Head_OfOtherText_IsNotFound(string text)
    {
        var heads = new KnownHeads();
        Learn(heads, Line + "\nusing A;");

        Assert.False(heads.IsAbove(new StringText(text), Canonical.Constitution));
    }

    [Fact]
    public void Head_ThatGoesOnWhereAnotherEnds_IsFoundToo()
    {
        var heads = new KnownHeads();
        Learn(heads, Line + "\nusing A;");
        Learn(heads, Line + "\n\nusing A;");

        Assert.True(heads.IsAbove(new StringText(Line + "\n\nusing B;"), Canonical.Constitution));
    }

    [Fact]
    public void Head_UnderAnotherConstitution_IsNotFound()
    {
        var heads = new KnownHeads();
        Learn(heads, Line + "\nusing A;");

        Assert.False(heads.IsAbove(new StringText(Line + "\nusing A;"), new(Canonical.OtherHash, [])));
    }

    [Fact]
    public void Heads_BeyondTheCapacity_AreNotLearnt()
    {
        var heads = new KnownHeads();
        for (var number = 0; number <= KnownHeads.Capacity; number++)
        {
            Learn(heads, $"// {number}\n{Line}\nusing A;");
        }

        Assert.True(heads.IsAbove(new StringText($"// {KnownHeads.Capacity - 1}\n{Line}\nusing A;"), Canonical.Constitution));
        Assert.False(heads.IsAbove(new StringText($"// {KnownHeads.Capacity}\n{Line}\nusing A;"), Canonical.Constitution));
    }

    [Theory]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public void Head_BeyondTheLongest_IsNotLearnt(int length, bool expected)
    {
        var head = $"{Line}\n".PadRight(length, '\n');
        var heads = new KnownHeads();
        Learn(heads, head + "using A;");

        Assert.Equal(expected, heads.IsAbove(new StringText(head + "using A;"), Canonical.Constitution));
    }

    [Fact]
    public void Head_FoundInRandomText_IsCompliant()
    {
        var random = new Random(20261123);
        var found = 0;
        for (var round = 0; round < 40_000 / Rounds.Divisor; round++)
        {
            var heads = new KnownHeads();
            var head = Random(random, Line + "\n");
            var learnt = Learn(heads, head + "using A;");
            var text = head + Random(random, string.Empty);

            // With other symbols than the head was learnt with: what it means must not depend on them.
            if (heads.IsAbove(new StringText(text), Canonical.Constitution))
            {
                found++;
                Assert.True(CSharpHeader.Scan(new StringText(text), Canonical.Constitution, ["B"]).Verdict == HeaderVerdict.Ok, $"'{learnt}' is above '{text}'.");
            }
        }

        Assert.InRange(found, 500 / Rounds.Divisor, int.MaxValue);
    }

    private static string Random(Random random, string start) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Fragments[random.Next(Fragments.Length)]).Prepend(random.Next(2) == 0 ? start : string.Empty));

    private static string Learn(KnownHeads heads, string text)
    {
        var scanner = new HeaderScanner<StringText>(new(text), Canonical.Constitution, ["A"], repeated: null);
        if (scanner.Scan().Verdict == HeaderVerdict.Ok)
        {
            heads.Learn(new StringText(text), scanner.FirstToken, Canonical.Constitution);
        }

        return text[..scanner.FirstToken];
    }
}
