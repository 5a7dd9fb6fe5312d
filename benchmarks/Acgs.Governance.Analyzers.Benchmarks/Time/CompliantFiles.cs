// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Analyzers.Benchmarks.Corpus;
using Acgs.Governance.Analyzers.Benchmarks.Judges;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Benchmarks.Time;

/// <summary>The corpus in the form that satisfies every rule that is measured with a layout; the same text for all of them.</summary>
internal static class CompliantFiles
{
    private static readonly IReadOnlyList<CorpusFile> Files = SourceCorpus.Load();

    public static string Description => SourceCorpus.Describe(Files);

    /// <summary>What peers are told to ask for.</summary>
    public static string[] HeaderOf(Layout layout) => layout == Layout.Line ? HeaderText.LineAlone : HeaderText.Licence;

    public static IReadOnlyList<SourceText> In(Layout layout)
    {
        var line = HeaderText.AsComment(HeaderText.LineAlone);
        var header = layout == Layout.Line ? line : $"{HeaderText.AsComment(HeaderText.Licence)}\n\n{line}";
        return [.. Files.Select(file => AsCompilerReads($"{header}\n\n{file.Body}"))];
    }

    public static IReadOnlyList<SourceText> WithoutHeader() => [.. Files.Select(file => AsCompilerReads(file.Body))];

    // From bytes, as the compiler does: it chooses another representation for large files.
    private static SourceText AsCompilerReads(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return SourceText.From(stream, Encoding.UTF8);
    }
}
