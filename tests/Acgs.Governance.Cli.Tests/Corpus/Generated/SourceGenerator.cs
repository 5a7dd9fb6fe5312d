// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using CsCheck;

namespace Acgs.Governance.Cli.Tests.Corpus.Generated;

/// <summary>Generates files of a type: what comes first, comments, markers in all spellings, code, and headers that are text.</summary>
internal static class SourceGenerator
{
    private const string Header = "Constitutional Hash: cdd01ef066bc6cf2";

    private static readonly Gen<string> Stated = Gen.OneOf(Header, Header, "Constitutional Hash: 0123456789abcdef", "Constitutional Hash: 89abcdef01234567");

    private static readonly Gen<string> Mangled = Gen.OneOf(
        "constitutional hash: cdd01ef066bc6cf2", "CONSTITUTIONAL HASH: cdd01ef066bc6cf2", "Constitutional  Hash: cdd01ef066bc6cf2", "Constitutional Hash:cdd01ef066bc6cf2",
        "Constitutional Hash: CDD01EF066BC6CF2", "Constitutional Hash: cdd01ef066bc6cf", Header + " (version 1)", "**Constitutional Hash**: `cdd01ef066bc6cf2`");

    private static readonly Gen<SourceLine[]> Nothing = Gen.Const(Array.Empty<SourceLine>());

    private static readonly Gen<Encoding> Encodings = Gen.OneOf(Encoding.UTF8, Encoding.UTF8, Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode);

    /// <summary>A file of the given type.</summary>
    public static Gen<GeneratedSource> Of(Vocabulary vocabulary) =>
        from top in Top(vocabulary)
        from header in Trivia(vocabulary).Array[0, 3]
        from block in Block(vocabulary)
        from code in Code(vocabulary).Array[0, 4]
        from newLine in Gen.OneOf("\n", "\n", "\r\n", "\r")
        from endsWithNewLine in Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false)))
        from encoding in Encodings
        from hasMark in Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)))
        select new GeneratedSource(vocabulary, [.. top, .. header.SelectMany(lines => lines), .. block, .. code.SelectMany(lines => lines)], newLine, endsWithNewLine, encoding, hasMark || encoding != Encoding.UTF8);

    private static string Fill(string text, string said) => text.Replace("§", said, StringComparison.Ordinal);

    private static Gen<SourceLine[]> Kept(string[][] groups) =>
        groups.Length == 0 ? Nothing : Gen.OneOf<string[]>(groups).Select(group => group.Select(line => SourceLine.Kept(Fill(line, Header))).ToArray());

    /// <summary>What must come first, at times under a marker that has pushed it down.</summary>
    private static Gen<SourceLine[]> Top(Vocabulary vocabulary) => Gen.Frequency(
        (3, Nothing),
        (4, Kept(vocabulary.Prologues)),
        (1, vocabulary.Prologues.Length == 0 ? Nothing : Gen.Select(
            Stated,
            Gen.OneOf<string[]>(vocabulary.Prologues),
            (said, lines) => (SourceLine[])[SourceLine.Marker(Fill(vocabulary.Comment, said)), .. lines.Select(SourceLine.Kept)])));

    private static Gen<SourceLine[]> Trivia(Vocabulary vocabulary) => Gen.Frequency(
        (2, Gen.Const(new[] { SourceLine.Kept(string.Empty) })),
        (3, Gen.OneOf("Tables.", "Copyright (c) The contributors.", "Straße", "The constitutional hash is checked.").Select(said => new[] { SourceLine.Kept(Fill(vocabulary.Comment, said)) })),
        (3, Stated.Select(said => new[] { SourceLine.Marker(Fill(vocabulary.Comment, said)) })),
        (2, Mangled.Select(said => new[] { SourceLine.Marker(Fill(vocabulary.Comment, said)) })),
        (1, vocabulary.Foreign.Length == 0 ? Nothing : Gen.Select(Gen.OneOf(vocabulary.Foreign), Stated, (form, said) => new[] { SourceLine.Marker(Fill(form, said)) })));

    private static Gen<SourceLine[]> Block(Vocabulary vocabulary) => vocabulary.Block.Length == 0 ? Nothing : Gen.Frequency(
        (4, Nothing),
        (1, Gen.OneOf(Stated, Mangled).Select(said => vocabulary.Block.Select(line => line.Contains('§', StringComparison.Ordinal) ? SourceLine.Marker(Fill(line, said)) : SourceLine.Kept(line)).ToArray())),
        (1, Gen.Const(vocabulary.Block.Select(line => SourceLine.Kept(Fill(line, "Straße"))).ToArray())));

    private static Gen<SourceLine[]> Code(Vocabulary vocabulary) => Gen.Frequency(
        (5, Gen.OneOf(vocabulary.Code).Select(line => new[] { SourceLine.Kept(Fill(line, Header)) })),
        (1, Gen.Const(vocabulary.Literal.Select(line => SourceLine.Kept(Fill(line, Header))).ToArray())),
        (1, Stated.Select(said => new[] { SourceLine.Marker(Fill(vocabulary.Comment, said)) })));
}
