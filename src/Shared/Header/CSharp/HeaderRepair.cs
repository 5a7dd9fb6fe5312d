// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Header.CSharp;

/// <summary>Makes the header of a C# file right and changes nothing else.</summary>
/// <param name="constitution">The hashes that the header may state.</param>
/// <param name="predefined">The symbols that the project defines.</param>
/// <param name="endOfLine">The value of <c>end_of_line</c>, for a file without a newline.</param>
/// <param name="keepFirstComments">Whether the first comments are a banner that must stay as it is.</param>
internal sealed class HeaderRepair(Constitution constitution, string[] predefined, string? endOfLine, bool keepFirstComments)
{
    // Taking out what is doubled, moving, spelling, digits: no file needs more steps.
    private const int MostSteps = 4;

    /// <summary>The edits of <paramref name="original"/>, in order; empty when the header is right.</summary>
    public IReadOnlyList<HeaderEdit> Plan(string original)
    {
        var text = new EditedText(original);
        var newLine = NewLine.Of(text.Current, endOfLine);
        for (var step = 0; step < MostSteps; step++)
        {
            var repeated = new List<Marker>();
            var scan = CSharpHeader.Scan(text.Current, constitution, predefined, repeated);
            if (scan.Verdict is HeaderVerdict.Ok or HeaderVerdict.Empty)
            {
                break;
            }

            Mend(text, scan, newLine);
        }

        return text.Edits();
    }

    private void Mend(EditedText text, HeaderScan scan, string newLine)
    {
        switch (scan.Verdict)
        {
            case HeaderVerdict.Missing:
                Insert(text, newLine);
                break;
            case HeaderVerdict.Outdated or HeaderVerdict.WrongHash:
                text.Apply(new(scan.Marker.Hash, scan.Marker.Hash + HashFormat.Length, constitution.Active));
                break;
            case HeaderVerdict.Malformed when CSharpCorrection.Of(text.Current, scan.Marker.Line, constitution.Active) is { } correction:
                text.Apply(correction);
                break;
            case HeaderVerdict.Malformed or HeaderVerdict.Misplaced:
                text.Apply(TakeOut(text.Current, scan.Marker.Line));
                Insert(text, newLine);
                break;
            case HeaderVerdict.Duplicate:
                text.ApplyAll(MarkerRemoval.OfAll(text.Current, scan.Repeated));
                break;
        }
    }

    /// <summary>Above a <c>#!</c> line also the blank line behind the header goes, or the former would still not be the first.</summary>
    private static HeaderEdit TakeOut(StringText text, CommentLine line) => Shebang.FindBelow(text, line) switch
    {
        HeaderLine.None => MarkerRemoval.Of(text, line),
        var shebang => new(line.CommentStart, shebang, string.Empty),
    };

    private void Insert(EditedText text, string newLine)
    {
        var insertion = HeaderInsertion.Into(text.Current, keepFirstComments);
        text.Apply(new(insertion.Offset, insertion.Offset, insertion.Render(constitution.Line, newLine)));
    }
}
