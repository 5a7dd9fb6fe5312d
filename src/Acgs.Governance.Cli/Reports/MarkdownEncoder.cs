// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Escapes text for a line of Markdown, so that it is only text.</summary>
internal static class MarkdownEncoder
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]|#~!");

    public static string Encode(string text) =>
        string.Concat(MarkupEncoder.Encode(text).Select((symbol, place) => IsSpecial(symbol, place) ? $"\\{symbol}" : symbol.ToString()));

    // Of the characters that begin a list or a heading only the first counts; the ampersand of an entity stays.
    private static bool IsSpecial(char symbol, int place) =>
        (Special.Contains(symbol) && symbol != '#') || (place == 0 && symbol is '#' or '-' or '+');
}
