// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Corpus.Generated;

/// <summary>Whether lines can have come out of others by nothing but the removal of markers, their mending, one new header and one blank line.</summary>
internal static class Alignment
{
    private const string Header = "Constitutional Hash: cdd01ef066bc6cf2";

    public static bool Exists(ReadOnlySpan<SourceLine> input, ReadOnlySpan<string> output) => Exists(input, output, canHaveHeader: true, canHaveBlank: true);

    private static bool Exists(ReadOnlySpan<SourceLine> input, ReadOnlySpan<string> output, bool canHaveHeader, bool canHaveBlank) =>
        input.IsEmpty && output.IsEmpty
        || !input.IsEmpty && !output.IsEmpty && IsSame(input[0], output[0]) && Exists(input[1..], output[1..], canHaveHeader, canHaveBlank)
        || !input.IsEmpty && input[0].MayGo && Exists(input[1..], output, canHaveHeader, canHaveBlank)
        || !output.IsEmpty && canHaveHeader && IsHeader(output[0]) && Exists(input, output[1..], canHaveHeader: false, canHaveBlank)
        || !output.IsEmpty && canHaveBlank && output[0].Length == 0 && Exists(input, output[1..], canHaveHeader, canHaveBlank: false);

    private static bool IsSame(SourceLine input, string output) => input.Text == output || input.MayGo && IsHeader(output);

    /// <summary>A header and the signs of a comment, nothing else.</summary>
    private static bool IsHeader(string line)
    {
        var at = line.IndexOf(Header, StringComparison.Ordinal);
        return at >= 0 && !line[..at].Any(char.IsLetterOrDigit) && !line[(at + Header.Length)..].Any(char.IsLetterOrDigit);
    }
}
