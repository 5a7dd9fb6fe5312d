// Constitutional Hash: cdd01ef066bc6cf2

using CsCheck;
using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance.Generated;

/// <summary>Generates markers of the header region, each with what it may become.</summary>
internal static class MarkerGenerator
{
    private static readonly Gen<string> Indentation = Gen.OneOf("", "", "", " ", "    ", "\t", " \t");

    /// <summary>What a canonical line says, for any hash.</summary>
    private static readonly Gen<string> Stated = Gen.OneOf(T, T, U, "Constitutional Hash: aaaaaaaaaaaaaaaa");

    /// <summary>What means to be that and is not.</summary>
    private static readonly Gen<string> Mangled = Gen.OneOf(
        "constitutional hash: " + Given.Hash, "CONSTITUTIONAL_HASH = \"" + Given.Hash + "\"", "**Constitutional Hash**: `" + Other + "`", "Constitutional  Hash: " + Given.Hash,
        "Constitutional Hash:" + Given.Hash, "Constitutional Hash " + Given.Hash, T + ".", T + " (2024 edition)", "Constitutional Hash: CDD01EF066BC6CF2", "Constitutional Hash: TBD",
        "Constitutional Hash: cdd01ef066bc6cf", "Constitutional Hash:", "Constitutional\u00A0Hash: " + Given.Hash, "Constitu\u200Btional Hash: " + Given.Hash, T + "\u00A0", "Constitutional Hash\uFF1A " + Given.Hash);

    private static readonly Gen<string> Said = Gen.Frequency((1, Stated), (1, Mangled));

    private static readonly Gen<string> Opening = Gen.OneOf("// ", "// ", "//", "//  ", "//\t", "//// ", "//! ", "//\u00A0");

    private static readonly Gen<FileLine[]> Line = Gen.Select(
        Indentation,
        Opening,
        Said,
        (indentation, opening, said) => new[] { FileLine.Marker(indentation + opening + said, indentation + H, null) });

    private static readonly Gen<FileLine[]> StrangelyIndented = Gen.Select(
        Gen.OneOf("\u00A0", " \u00A0", "\u2003"),
        Stated,
        (indentation, said) => new[] { FileLine.Marker($"{indentation}// {said}", H, null) });

    private static readonly Gen<FileLine[]> Trailed = Gen.Select(
        Stated,
        Gen.OneOf(" ", "  ", "\t", "\v", " \f"),
        (said, blanks) => new[] { FileLine.Marker($"// {said}{blanks}", H + blanks, H, null) });

    private static readonly Gen<FileLine[]> BlockOfOneLine = Gen.Select(
        Indentation,
        Said,
        Gen.OneOf("/* ", "/*", "/*  "),
        (indentation, said, opening) => new[] { FileLine.Marker($"{indentation}{opening}{said} */", $"{indentation}/* {T} */", null) });

    private static readonly Gen<FileLine[]> BlockFirst = Said.Select(said => new[]
    {
        FileLine.Marker("/* " + said, "/* " + T, "/*"), FileLine.Kept(" * Copyright"), FileLine.Kept(" */"),
    });

    // The stars of a bold marker may be taken for the star that the line of a block begins with.
    private static readonly Gen<FileLine[]> BlockMiddle = Gen.Select(
        Gen.OneOf(" * ", " * ", "", "    ", "\t"),
        Said,
        (star, said) => new[] { FileLine.Kept("/*"), FileLine.Kept(" * Copyright"), FileLine.Marker(star + said, star + T, star + "* " + T, null), FileLine.Kept(" */") });

    private static readonly Gen<FileLine[]> BlockLast = Said.Select(said => new[]
    {
        FileLine.Kept("/* Copyright"), FileLine.Marker($" * {said} */", $" * {T} */", " */", " * */"),
    });

    private static readonly Gen<FileLine[]> Beside = Said.Select(said => new[] { FileLine.Marker("/* a */ // " + said, "/* a */ ") });

    private static readonly Gen<FileLine[]> OtherLanguage = Stated.Select(said => new[] { FileLine.Marker("# " + said, H, null) });

    private static readonly Gen<FileLine[]> Documentation = Said.Select(said => new[]
    {
        new FileLine("/// " + said, LineKind.Documentation, "/// " + said, H, null),
    });

    private static readonly Gen<FileLine[]> DocumentationBlock = Said.Select(said => new[]
    {
        FileLine.Kept("/**"), FileLine.Kept(" * <summary/>"), new FileLine(" * " + said, LineKind.Documentation, " * " + said, null), FileLine.Kept(" */"),
    });

    /// <summary>A marker of any kind, the canonical line most often.</summary>
    public static readonly Gen<FileLine[]> Any = Gen.Frequency(
        (8, Stated.Select(said => new[] { FileLine.Marker("// " + said, H, null) })),
        (6, Line),
        (1, StrangelyIndented),
        (1, Trailed),
        (2, BlockOfOneLine),
        (1, BlockFirst),
        (3, BlockMiddle),
        (1, BlockLast),
        (1, Beside),
        (1, OtherLanguage),
        (1, Documentation),
        (1, DocumentationBlock));

    /// <summary>A marker that has pushed <c>#!</c> off the first line.</summary>
    public static readonly Gen<FileLine[]> AboveShebang = Gen.Select(
        Stated,
        Gen.Bool,
        (said, withBlank) => new[] { FileLine.Marker("// " + said, [null]) }
            .Concat(withBlank ? [new FileLine("", LineKind.Kept, "", null)] : [])
            .Append(FileLine.Kept("#!/usr/bin/env dotnet"))
            .ToArray());
}
