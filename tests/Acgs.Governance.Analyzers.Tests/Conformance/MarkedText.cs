// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Conformance;

/// <summary>A file in which <c>[|</c> stands where the finding must be reported; it goes on to the end of what is visible on that line.</summary>
internal sealed class MarkedText
{
    private const string Mark = "[|";

    public MarkedText(string marked)
    {
        var start = marked.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(start >= 0, "The case does not say where the finding must be.");
        Text = marked.Remove(start, Mark.Length);

        var lines = SourceText.From(Text).Lines;
        var line = lines.GetLineFromPosition(start);
        Span = new(lines.GetLinePosition(start), lines.GetLinePosition(start + Text[start..line.End].TrimEnd().TrimEnd('\uFEFF', '\u001A').Length));
    }

    public string Text { get; }

    public LinePositionSpan Span { get; }
}
