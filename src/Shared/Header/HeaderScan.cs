// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>The verdict on a file, and the lines that it rests on.</summary>
/// <param name="verdict">What the file says.</param>
/// <param name="marker">The line that means to be the header, the first if there are several.</param>
/// <param name="repeated">The other such lines; only filled in on demand.</param>
internal readonly struct HeaderScan(HeaderVerdict verdict, CommentLine marker, IReadOnlyList<CommentLine> repeated)
{
    /// <summary>What the file says.</summary>
    public HeaderVerdict Verdict { get; } = verdict;

    /// <summary>The line that means to be the header, the first if there are several; meaningful when <see cref="HasMarker"/>.</summary>
    public CommentLine Marker { get; } = marker;

    /// <summary>The other such lines; empty unless they were asked for.</summary>
    public IReadOnlyList<CommentLine> Repeated { get; } = repeated;

    /// <summary>Whether any line means to be the header.</summary>
    public bool HasMarker => Verdict is not (HeaderVerdict.Empty or HeaderVerdict.Missing);

    /// <summary>Whether the verdict is a finding about a file that is not exempt.</summary>
    /// <param name="isDemanded">Whether the file must state the constitution.</param>
    public bool IsFinding(bool isDemanded) => Verdict switch
    {
        HeaderVerdict.Empty or HeaderVerdict.Ok => false,
        HeaderVerdict.Missing => isDemanded,
        _ => true,
    };
}
