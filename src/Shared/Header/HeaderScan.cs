// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>The verdict on a file, and the lines that it rests on.</summary>
/// <param name="verdict">What the file says.</param>
/// <param name="marker">The line that means to be the header, the first if there are several.</param>
/// <param name="repeated">The other such lines; only filled in on demand.</param>
internal readonly struct HeaderScan(HeaderVerdict verdict, Marker marker, IReadOnlyList<Marker> repeated)
{
    /// <summary>What the file says.</summary>
    public HeaderVerdict Verdict { get; } = verdict;

    /// <summary>The line that means to be the header, the first if there are several; meaningful when <see cref="HasMarker"/>.</summary>
    public Marker Marker { get; } = marker;

    /// <summary>The other such lines; empty unless they were asked for.</summary>
    public IReadOnlyList<Marker> Repeated { get; } = repeated;

    /// <summary>Whether any line means to be the header.</summary>
    public bool HasMarker => Verdict is not (HeaderVerdict.Empty or HeaderVerdict.Missing);
}
