// Constitutional Hash: cdd01ef066bc6cf2

using Tomlyn.Parsing;

namespace Acgs.Governance.Cli.Tree.Parsing;

/// <summary>Tells whether a text is TOML. What it says is not compared: a comment cannot become a part of it, but for breaking it.</summary>
internal sealed class TomlContent : IContentReader
{
    // The parser goes down into arrays and tables; no real file comes near.
    private const int Deepest = 200;

    public string Name => "TOML";

    public string? Read(string text, IReadOnlyList<TextRange> ignored)
    {
        try
        {
            return IsDeep(text) || SyntaxParser.Parse(text, "file").HasErrors ? null : string.Empty;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static bool IsDeep(string text)
    {
        var depth = 0;
        var deepest = 0;
        foreach (var character in text)
        {
            depth += character is '[' or '{' ? 1 : character is ']' or '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest > Deepest;
    }
}
