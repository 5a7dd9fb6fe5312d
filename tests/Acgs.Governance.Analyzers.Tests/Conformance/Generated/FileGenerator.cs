// Constitutional Hash: cdd01ef066bc6cf2

using CsCheck;
using static Acgs.Governance.Analyzers.Tests.Conformance.Given;

namespace Acgs.Governance.Analyzers.Tests.Conformance.Generated;

/// <summary>Generates whole files, and the configuration that they are judged under.</summary>
internal static class FileGenerator
{
    /// <summary>The configuration of each folder: a banner or none, accepted hashes or none.</summary>
    public static readonly string[] Folders =
    [
        "", Template, "acgs_accepted_hashes = aaaaaaaaaaaaaaaa", Template + "\nacgs_accepted_hashes = aaaaaaaaaaaaaaaa, " + Other,
    ];

    private static readonly Gen<FileLine[]> Nothing = Gen.Const(Array.Empty<FileLine>());

    private static readonly Gen<FileLine[]> Top = Gen.Frequency(
        (8, Nothing),
        (2, Gen.Const(FileLine.Kept(["#!/usr/bin/env dotnet"]))),
        (1, MarkerGenerator.AboveShebang));

    private static readonly Gen<FileLine[]> Header = Gen.Frequency((4, CodeGenerator.Trivia), (3, MarkerGenerator.Any), (1, CodeGenerator.Section));

    /// <summary>The line of the first token, at times with a marker on it.</summary>
    private static readonly Gen<FileLine[]> FirstToken = Gen.Frequency(
        (3, Gen.Const(FileLine.Kept(["using System;"]))),
        (3, Gen.Const(FileLine.Kept(["class C;"]))),
        (3, CodeGenerator.Literal),
        (1, Gen.OneOf(T, U, "constitutional hash: " + Given.Hash).Select(said => new[] { FileLine.Marker($"/* {said} */ class C;", " class C;") })));

    private static readonly Gen<FileLine[][]> Code = Gen.Frequency(
        (1, Gen.Const(Array.Empty<FileLine[]>())),
        (8, Gen.Select(FirstToken, CodeGenerator.Body.Array[0, 4], (first, rest) => (FileLine[][])[first, .. rest])));

    // No style puts a lone CR before a lone LF: the two would be one line break as soon as the line between them goes.
    private static readonly Gen<string[]> NewLines = Gen.OneOf<string[]>(
        ["\n"], ["\n"], ["\r\n"], ["\r\n"], ["\r"], ["\n", "\r\n"], ["\r\n", "\r\n", "\n"], ["\r", "\r\n"], ["\n", "\u2028"], ["\u2028"], ["\u2029", "\r\n"]);

    public static readonly Gen<GeneratedFile> File =
        from top in Top
        from header in Header.Array[0, 5]
        from code in Code
        from newLines in NewLines
        from endsWithNewLine in Gen.Bool
        from encoding in Gen.Int[0, 4]
        from folder in Gen.Int[0, 3]
        select new GeneratedFile([top, .. header], code, newLines, endsWithNewLine, encoding, folder);
}
