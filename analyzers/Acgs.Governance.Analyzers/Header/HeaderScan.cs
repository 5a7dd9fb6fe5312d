// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header;

/// <summary>The verdict on a file, and the line that it rests on.</summary>
internal readonly struct HeaderScan(HeaderVerdict verdict, int markerStart, int markerEnd)
{
    /// <summary>What the header region says.</summary>
    public HeaderVerdict Verdict { get; } = verdict;

    /// <summary>Where the text of the deviating line begins; meaningful for <see cref="HeaderVerdict.Deviating"/> only.</summary>
    public int MarkerStart { get; } = markerStart;

    /// <summary>Where the text of the deviating line ends.</summary>
    public int MarkerEnd { get; } = markerEnd;

    /// <summary>Judges the header region of <paramref name="text"/>, compiled with the given preprocessor symbols.</summary>
    public static HeaderScan Of<TText>(TText text, Constitution constitution, string[] predefined)
        where TText : struct, IHeaderText => new HeaderScanner<TText>(text, constitution, predefined).Scan();
}
