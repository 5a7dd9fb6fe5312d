// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Analyzers.Benchmarks.Corpus;
using Acgs.Governance.Analyzers.Benchmarks.Judges;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Benchmarks.Time;

/// <summary>The corpus in the form that satisfies every rule that is measured with a layout.</summary>
internal static class CompliantFiles
{
    private static readonly IReadOnlyList<CorpusFile> Files = SourceCorpus.Load();

    public static string Description => SourceCorpus.Describe(Files);

    /// <summary>What peers are told to ask for.</summary>
    public static string[] HeaderOf(Layout layout) => layout == Layout.LicenceThenLine ? HeaderText.Licence : HeaderText.LineAlone;

    public static IEnumerable<SourceText> In(Layout layout) => Files.Select(file => AsCompilerReads(Render(layout, file)));

    public static IEnumerable<SourceText> WithoutHeader() => Files.Select(file => AsCompilerReads(file.Body));

    private static string Render(Layout layout, CorpusFile file)
    {
        var line = HeaderText.AsComment(HeaderText.LineAlone);
        return layout switch
        {
            Layout.LicenceThenLine => $"{HeaderText.AsComment(HeaderText.Licence)}\n\n{line}\n\n{file.Body}",
            Layout.LineThenOwnBanner when file.Banner.Length > 0 => $"{line}\n{file.Banner}\n\n{file.Body}",
            _ => $"{line}\n\n{file.Body}",
        };
    }

    // From bytes, as the compiler does: it chooses another representation for large files.
    private static SourceText AsCompilerReads(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return SourceText.From(stream, Encoding.UTF8);
    }
}
