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
            .Where(source => !string.IsNullOrWhiteSpace(source.Text))
            .Select(source => Split(source.Origin, source.Text))
            .DistinctBy(file => file.Body)
            .ToList();
        return [.. Enumerable.Range(0, Size).Select(index => distinct[index % distinct.Count])];
    }

    public static string Describe(IReadOnlyList<CorpusFile> files)
    {
        var origins = files.CountBy(file => file.Origin).Select(origin => $"{origin.Value} {origin.Key}");
        var sizes = files.Select(file => file.Body.Length).Order().ToList();
        return $"{files.Count} files, {files.Distinct().Count()} distinct ({string.Join(", ", origins)}); "
            + $"median {sizes[sizes.Count / 2]:N0} characters, largest {sizes[^1]:N0}, {files.Count(file => file.Banner.Length > 0)} with a banner of their own";
    }

    private static CorpusFile Split(string origin, string text)
    {
        var end = 0;
        foreach (var trivia in CSharpSyntaxTree.ParseText(text).GetRoot().GetLeadingTrivia())
        {
            if (!IsBanner(trivia))
            {
                break;
            }

            end = trivia.FullSpan.End;
        }

        var banner = text[..end].Trim();
        return new(origin, IsGeneratedMark(banner) ? string.Empty : banner, WithoutGeneratedMarks(text[end..]));
    }

    private static bool IsBanner(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia
        or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.WhitespaceTrivia;

    // S1451 takes a type with this attribute for generated code and looks no further.
    private static string WithoutGeneratedMarks(string text) => text.Replace("[DebuggerNonUserCode]", string.Empty, StringComparison.Ordinal);

    // Generated code is left alone and would cost nothing; packages mark sources as generated that are not.
    // Our own header is no banner either.
    private static bool IsGeneratedMark(string banner) =>
        banner.Contains("auto-generated", StringComparison.Ordinal) || !banner.Contains('\n') && banner.EndsWith(HashFormat.BuiltIn, StringComparison.Ordinal);
}
