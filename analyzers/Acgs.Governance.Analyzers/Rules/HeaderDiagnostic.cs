// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Header;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Words the finding about a file, for people in its message and for tools in its properties.</summary>
internal static class HeaderDiagnostic
{
    /// <summary>The property that holds the verdict's name.</summary>
    public const string KindProperty = "kind";

    /// <summary>The property that holds the text that means to be the header; empty when there is none.</summary>
    public const string FoundProperty = "found";

    /// <summary>The property that holds the line that ought to be there.</summary>
    public const string ExpectedProperty = "expected";

    private const string NotUtf8 = " (the file is not UTF-8: convert it, or run 'acgs-cli compliance fix', because the code fix leaves it alone)";

    /// <summary>Makes the diagnostic for <paramref name="scan"/>, with the line that it is about as an additional location.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="scan">The verdict on it, which is a finding.</param>
    /// <param name="place">What is reported on.</param>
    /// <param name="expected">The line that ought to be there.</param>
    /// <param name="locate">Makes a location of a span of the file.</param>
    public static Diagnostic Create(SourceText text, HeaderScan scan, TextSpan place, string expected, Func<TextSpan, Location> locate)
    {
        var found = scan.HasMarker ? Found(text, scan.Marker) : string.Empty;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(KindProperty, scan.Verdict.ToString())
            .Add(FoundProperty, found)
            .Add(ExpectedProperty, expected);
        return Diagnostic.Create(
            HeaderDescriptors.For(scan.Verdict),
            locate(place),
            scan.HasMarker ? [locate(SpanOf(scan.Marker))] : null,
            properties,
            scan.HasMarker ? LineOf(text, scan.Marker) : 0,
            Stated(text, scan, found),
            expected,
            EncodingDoubt.IsAbout(text, text.ToString()) ? NotUtf8 : string.Empty);
    }

    private static TextSpan SpanOf(CommentLine marker) => TextSpan.FromBounds(marker.Start, marker.End);

    private static int LineOf(SourceText text, CommentLine marker) => text.Lines.GetLineFromPosition(marker.Start).LineNumber + 1;

    private static string Found(SourceText text, CommentLine marker) => Excerpt.Of(text.ToString(SpanOf(marker)));

    /// <summary>A rule about the hash of a right line names the hash alone.</summary>
    private static string Stated(SourceText text, HeaderScan scan, string found) =>
        scan.Verdict is HeaderVerdict.WrongHash or HeaderVerdict.Outdated
            ? text.ToString(new TextSpan(scan.Marker.Hash, HashFormat.Length))
            : found;
}
