// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Analyzers.Header;
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

    // A marker can stand in a line of any length; what goes into logs and SARIF is bounded.
    private const int LongestFound = 100;

    /// <summary>Makes the diagnostic for <paramref name="scan"/>.</summary>
    public static Diagnostic Create(SyntaxTree tree, SourceText text, HeaderScan scan, TextSpan place, string hash)
    {
        var expected = HeaderLine.Stating(hash);
        var isMissing = scan.Verdict == HeaderVerdict.Missing;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(KindProperty, scan.Verdict.ToString())
            .Add(FoundProperty, isMissing ? string.Empty : Found(text, scan))
            .Add(ExpectedProperty, expected);
        var advice = isMissing
            ? $"add the line '{expected}' above the first line of code"
            : $"line {LineOf(text, scan)} looks like the header, but is not '{expected}'; correct that line";
        return Diagnostic.Create(RuleDescriptors.Missing, tree.GetLocation(place), properties, advice);
    }

    private static int LineOf(SourceText text, HeaderScan scan) => text.Lines.GetLineFromPosition(scan.MarkerStart).LineNumber + 1;

    private static string Found(SourceText text, HeaderScan scan)
    {
        var length = Math.Min(scan.MarkerEnd - scan.MarkerStart, LongestFound);
        return text.ToString(new TextSpan(scan.MarkerStart, length)).Trim();
    }
}
