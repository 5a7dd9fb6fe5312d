// Constitutional Hash: cdd01ef066bc6cf2

using Tomlyn.Parsing;

namespace Acgs.Governance.Cli.Tree.Parsing;

/// <summary>Tells whether a text is TOML. What it says is not compared: a comment cannot become a part of it, but for breaking it.</summary>
internal sealed class TomlContent : IContentReader
{
    public string Name => "TOML";

    public bool IsCheap(string text) => text.Length <= ContentReaders.MaxLength && ContentReaders.IsShallow(text);

    public string? Read(string text, IReadOnlyList<TextRange> ignored)
    {
        try
        {
            var parser = TomlParser.Create(text);
            while (parser.MoveNext())
            {
            }

            return parser.HasErrors ? null : string.Empty;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }
}
