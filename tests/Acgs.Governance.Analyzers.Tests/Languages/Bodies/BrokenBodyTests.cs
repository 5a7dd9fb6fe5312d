// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Analyzers.Tests.Languages.Bodies;

/// <summary>Whatever is broken or nested beyond reason, the body of a file is read to an end.</summary>
public sealed class BrokenBodyTests
{
    private const string Line = HeaderLine.Label + Canonical.Hash;

    private static readonly string[] Pieces =
    [
        "`", "${", "`${a}`", "<a ", "<a>", "<a/>\n", "= <a b={1}/>;", "<T>(a);\n", "</", "{", "{{", "}", "(", "{#if a}", "<!--", "<p a=\"", "<template>", "/", "/[", "a++ /b\n", "}/",
        "<<", "<<A;", "<<A;\nA\n", "<<\"", "q", "q ", "s{", "=pod\n", "\n=", "$", "$#", "@", "sub (", "{ y }", "y =>", "format =\n", "format ", "->", "-", "a", " ", "\n", "\\", "\\\n",
        "#", "# \\\n", "[", "\"", "'", "$a(", "{*}", ";", "dnl ", "`a'", "`'", "[]", "1.",
    ];

    public static TheoryData<string, string> Samples => new()
    {
        { "a.tsx", $"a = `${{b ? `x` : /[/]\\//}} \\``; <T,>(b: T) => <p a='x' {{...c}} d={{<i/>}}>{{/* e */}} f</p>; /* g */ \"h\\\n\";\n// {Line}\n" },
        { "a.vue", $"<script>a</script>\n<template><p :a=\"b\" c=d>{{{{ e }}}}<template #f/></p></template>\n<!-- {Line} -->\n" },
        { "a.svelte", $"<script>a</script>\n{{#if a}}<p b=\"c {{d}}\" {{...e}} f={{g}} h=i>{{@html `j`}}</p>{{/if}}\n<!-- {Line} -->\n" },
        { "a.pl", $"$#{{$a}}; @{{$b}}; print <<~'A', <<B;\n  A\nB\ns{{a}} {{b}}ex; q(c); $d->@*; -e $f; <$g>; sub h($$) {{ %$i / 2 }}\n\n=pod\n\n=cut\n\n# {Line}\n" },
        { "a.tcl", $"set a {{b \\}} c}}; set d \"e [f $g(h)] ${{i}}\" \\\n j\n# {Line}\n" },
        { "a.awk", $"/a[b]\\// {{ c[\"d\\\"\"] = e++ / 2 \\\n }}\n# {Line}\n" },
        { "a.m4", $"define(`a', `b `c' d')\ndnl {Line}\n" },
        { "configure.ac", $"AC_INIT([a [b]], [1]) # [\ndnl {Line}\n" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Scan_TextThatEndsAnywhere_ComesToAnEnd(string name, string text)
    {
        Assert.Equal("Misplaced", Judged.Verdict(name, text));
        var type = Judged.TypeOf(name);
        for (var length = 0; length < text.Length; length++)
        {
            List<int> comments = [];
            type.Finder!(text[..length], 0, comments);
            Assert.All(comments, position => Assert.InRange(position, 0, length - 1));
        }
    }

    [Theory]
    [InlineData("a.js", "(")]
    [InlineData("a.js", "`${")]
    [InlineData("a.jsx", "<a b={")]
    [InlineData("a.jsx", "<a>")]
    [InlineData("a.ts", "<A = {")]
    [InlineData("a.ts", "<a b={;\n")]
    [InlineData("a.pl", "@{")]
    [InlineData("a.tcl", "[")]
    [InlineData("a.awk", "(")]
    [InlineData("a.svelte", "{#if (")]
    [InlineData("a.vue", "<template>")]
    public void Scan_DeepNesting_IsMissingAndSoon(string name, string level)
    {
        var started = Stopwatch.GetTimestamp();
        var text = string.Concat("x = ", string.Concat(Enumerable.Repeat(level, 20_000)), "\n", Judged.TypeOf(name).Stating(Canonical.Hash), "\n</a>\n");

        Assert.Equal("Missing", LanguageHeader.Scan(new StringText(text), Judged.TypeOf(name), Judged.Constitution).Verdict.ToString());
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    // A quadratic reading of this much takes minutes, so that the generous deadline is not a matter of the machine.
    [Theory]
    [InlineData("a.ts")]
    [InlineData("a.vue")]
    [InlineData("a.svelte")]
    [InlineData("a.pl")]
    [InlineData("a.tcl")]
    [InlineData("a.awk")]
    [InlineData("a.m4")]
    [InlineData("configure.ac")]
    public void Find_HugeRepetitiveText_IsReadInLinearTime(string name)
    {
        var finder = Judged.TypeOf(name).Finder!;
        var started = Stopwatch.GetTimestamp();
        foreach (var piece in Pieces)
        {
            finder("x " + string.Concat(Enumerable.Repeat(piece, 100_000)), 0, []);
        }

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(30));
    }
}
