// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Editing;

/// <summary>Makes the header of a file right, one step after the other, and changes nothing else.</summary>
/// <param name="constitution">The hashes that the header may state.</param>
internal abstract class HeaderRepair(Constitution constitution)
{
    // Headers that are taken out bring those below the header region into it.
    private const int MostSteps = 64;

    /// <summary>The hashes that the header may state.</summary>
    protected Constitution Constitution { get; } = constitution;

    /// <summary>Edits <paramref name="text"/> until its header is right.</summary>
    /// <returns>Whether it became so.</returns>
    public bool Repair(EditedText text)
    {
        var last = HeaderVerdict.Empty;
        for (var step = 0; step < MostSteps; step++)
        {
            var scan = Scan(text.Current, []);
            if (scan.Verdict is HeaderVerdict.Ok or HeaderVerdict.Empty)
            {
                return scan.Verdict == HeaderVerdict.Ok;
            }

            Repair(text, scan, last);
            last = scan.Verdict;
        }

        return false;
    }

    /// <summary>The verdict on <paramref name="text"/>.</summary>
    protected abstract HeaderScan Scan(StringText text, List<CommentLine> repeated);

    /// <summary>The edit that corrects a malformed line in its place; <see langword="null"/> when the header cannot be there.</summary>
    protected abstract HeaderEdit? Correct(StringText text, CommentLine line);

    /// <summary>The edit that takes a line out that goes to another place.</summary>
    protected abstract HeaderEdit TakeOut(StringText text, CommentLine line);

    /// <summary>The edit that inserts the line.</summary>
    /// <param name="text">The text, without the line.</param>
    /// <param name="verdict">What was wrong with it.</param>
    /// <param name="last">What was wrong with it in the step before.</param>
    protected abstract HeaderEdit Insert(StringText text, HeaderVerdict verdict, HeaderVerdict last);

    private void Repair(EditedText text, HeaderScan scan, HeaderVerdict last)
    {
        switch (scan.Verdict)
        {
            case HeaderVerdict.Missing:
                text.Apply(Insert(text.Current, scan.Verdict, last));
                break;
            case HeaderVerdict.Outdated or HeaderVerdict.WrongHash:
                text.Apply(new(scan.Marker.Hash, scan.Marker.Hash + HashFormat.Length, Constitution.Active));
                break;
            case HeaderVerdict.Malformed when last != HeaderVerdict.Malformed && Correct(text.Current, scan.Marker) is { } correction:
                text.Apply(correction);
                break;
            case HeaderVerdict.Malformed or HeaderVerdict.Misplaced:
                text.Apply(TakeOut(text.Current, scan.Marker));
                text.Apply(Insert(text.Current, scan.Verdict, last));
                break;
            case HeaderVerdict.Duplicate:
                text.ApplyAll(MarkerRemoval.OfAll(text.Current, scan.Repeated));
                break;
        }
    }
}
