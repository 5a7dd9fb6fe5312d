// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Acgs.Governance.Analyzers.Benchmarks.Corpus;

/// <summary>The files to measure on: distinct ones first, repeated only when there are too few.</summary>
internal static class SourceCorpus
{
    public const int Size = 1024;

    public static IReadOnlyList<CorpusFile> Load()
    {
        var distinct = SourceFolders.Read()
            .Select(source => new CorpusFile(source.Origin, WithoutMarks(source.Text)))
            .Where(file => !string.IsNullOrWhiteSpace(file.Body))
            .DistinctBy(file => file.Body)
            .ToList();
        return [.. Enumerable.Range(0, Size).Select(index => distinct[index % distinct.Count])];
    }

    public static string Describe(IReadOnlyList<CorpusFile> files)
    {
        var origins = files.CountBy(file => file.Origin).Select(origin => $"{origin.Value} {origin.Key}");
        var sizes = files.Select(file => file.Body.Length).Order().ToList();
        return $"{files.Count} files, {files.Distinct().Count()} distinct ({string.Join(", ", origins)}); "
            + $"median {sizes[sizes.Count / 2]} characters, largest {sizes[^1]}";
    }

    // Generated code is left alone and would cost nothing: packages mark as generated what was written by hand, by a comment at the
    // top, which goes with the banner, and S1451 takes a type with this attribute for generated.
    private static string WithoutMarks(string text) =>
        text[BannerEnd(text)..].Replace("[DebuggerNonUserCode]", string.Empty, StringComparison.Ordinal);

    private static int BannerEnd(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().GetLeadingTrivia()
        .TakeWhile(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.EndOfLineTrivia or SyntaxKind.WhitespaceTrivia)
        .Select(trivia => trivia.FullSpan.End)
        .LastOrDefault();
}
