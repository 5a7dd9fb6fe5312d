// Constitutional Hash: cdd01ef066bc6cf2

using CsCheck;
using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance.Generated;

/// <summary>Generates what stands around markers: banners, directives, conditional sections, and code with the header's text in its literals.</summary>
internal static class CodeGenerator
{
    private const string Raw = "\"\"\"";

    /// <summary>Comments and directives in which no marker is.</summary>
    public static readonly Gen<FileLine[]> Trivia = Gen.OneOf(
        FileLine.Kept([""]), FileLine.Kept(["  "]), FileLine.Kept(["// Copyright"]), FileLine.Kept(["// Copyright", "// Straße"]), FileLine.Kept(["  // Straße  "]),
        FileLine.Kept(["/* licence */"]), FileLine.Kept(["/* Copyright", " * Straße", " */"]), FileLine.Kept(["/**/"]), FileLine.Kept(["/*** stars", " ***/"]),
        FileLine.Kept(["/// <summary>A</summary>"]), FileLine.Kept(["/** <summary/>", " */"]), FileLine.Kept(["#pragma warning disable CS1591"]),
        FileLine.Kept(["#nullable enable"]), FileLine.Kept(["#define A"]), FileLine.Kept(["#region " + T, "// a", "#endregion"]), FileLine.Kept(["#:package X@1"]),
        FileLine.Kept(["// The constitutional hash: " + Given.Hash]), FileLine.Kept(["// Constitutional hash is checked by the gateway"]), FileLine.Kept(["#warning " + H]));

    private static readonly Gen<FileLine[]> Plain = Gen.OneOf(
        FileLine.Kept(["using System;"]), FileLine.Kept(["class C;"]), FileLine.Kept(["namespace N;", "", "class C", "{", "}"]), FileLine.Kept(["class D; " + H]),
        FileLine.Kept(["/* a */ " + H]), FileLine.Kept(["//" + T]), FileLine.Kept(["/// " + T, "class E;"]), FileLine.Kept(["class F; /* " + T + " */"]));

    public static readonly Gen<FileLine[]> Literal = Gen.OneOf(
        FileLine.Kept(["var a = \"" + H + "\";"]), FileLine.Kept(["var a = @\"", H, "\";"]), FileLine.Kept(["var a = @\"\"\"", X, "\"\"\";"]),
        FileLine.Kept(["var a = " + Raw, H, Raw + ";"]), FileLine.Kept(["var a = $" + Raw, "  " + H, "{1}", Raw + ";"]), FileLine.Kept(["var a = $@\"", X, "{1}\";"]),
        FileLine.Kept(["var a = $$" + Raw + "\"", Raw, H, "{{1}}", Raw + "\";"]), FileLine.Kept(["var a = '\"'; var b = @\"", H, "\";"]), FileLine.Kept(["var a = '\\''; var b = $\"" + H + "{1}\";"]));

    private static readonly Gen<FileLine[]> Strayed = Gen.OneOf<FileLine[]>(
        [FileLine.Movable(H)], [FileLine.Movable("    " + H)], [FileLine.Movable(X)], [FileLine.Movable("/* " + T + " */")],
        [FileLine.Kept("/*"), FileLine.Movable(" * " + U), FileLine.Kept(" */")]);

    /// <summary>A line that is not compiled may be anything.</summary>
    private static readonly Gen<FileLine[]> Disabled = Gen.OneOf(
        FileLine.Kept([H]), FileLine.Kept([X, "//" + T]), FileLine.Kept(["\"", "/*"]), FileLine.Kept(["class X {"]), FileLine.Kept(["// Straße"]), FileLine.Kept(["/// " + T]), FileLine.Kept(["'\\"]));

    private static readonly Gen<FileLine[]> Code = Gen.Frequency((3, Plain), (3, Literal), (1, Trivia), (1, Strayed));

    private static readonly Gen<string> True = Gen.OneOf("true", "DEBUG", "!NEVER", "DEBUG && !NEVER", "(DEBUG || NEVER)", "DEBUG == true");

    private static readonly Gen<string> False = Gen.OneOf("false", "NEVER", "!DEBUG", "DEBUG && NEVER", "DEBUG != true");

    /// <summary>A conditional section above all code.</summary>
    public static readonly Gen<FileLine[]> Section = Sections(Gen.Frequency((3, Trivia), (2, Strayed)), depth: 2);

    /// <summary>A fragment at and below the first token.</summary>
    public static readonly Gen<FileLine[]> Body = Gen.Frequency((5, Code), (1, Sections(Code, depth: 2)));

    private static Gen<FileLine[]> Sections(Gen<FileLine[]> active, int depth)
    {
        var inner = depth == 0 ? active : Gen.Frequency((3, active), (1, Sections(active, depth - 1)));
        var skipped = depth == 0 ? Disabled : Gen.Frequency((3, Disabled), (1, Nested(Disabled)));
        return Gen.Select(True, False, inner, skipped, Gen.Int[0, 5], Compose);
    }

    private static FileLine[] Compose(string isTrue, string isFalse, FileLine[] active, FileLine[] skipped, int shape) => shape switch
    {
        0 => [FileLine.Kept("#if " + isTrue), .. active, FileLine.Kept("#endif")],
        1 => [FileLine.Kept("#if " + isFalse), .. skipped, FileLine.Kept("#endif")],
        2 => [FileLine.Kept("#if " + isTrue), .. active, FileLine.Kept("#else"), .. skipped, FileLine.Kept("#endif")],
        3 => [FileLine.Kept("#if " + isFalse), .. skipped, FileLine.Kept("# else"), .. active, FileLine.Kept("  #endif")],
        4 => [FileLine.Kept("#if " + isFalse), .. skipped, FileLine.Kept("#elif " + isTrue), .. active, FileLine.Kept("#else"), .. skipped, FileLine.Kept("#endif")],
        _ => [FileLine.Kept("#if " + isTrue), .. active, FileLine.Kept("#elif " + isTrue), .. skipped, FileLine.Kept("#endif // " + T)],
    };

    private static Gen<FileLine[]> Nested(Gen<FileLine[]> lines) => lines.Select(inner => (FileLine[])[FileLine.Kept("#if true"), .. inner, FileLine.Kept("#else"), .. inner, FileLine.Kept("#endif")]);
}
