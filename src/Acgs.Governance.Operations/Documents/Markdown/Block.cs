// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>A leaf block of a document.</summary>
/// <param name="kind">What it is.</param>
/// <param name="firstLine">Its first line, the fence included.</param>
internal sealed class Block(BlockKind kind, int firstLine)
{
    private string? _text;
    private int[]? _starts;

    public BlockKind Kind { get; set; } = kind;

    public int FirstLine { get; } = firstLine;

    /// <summary>Its last line, the fence included.</summary>
    public int LastLine { get; set; } = firstLine;

    /// <summary>Its content.</summary>
    public List<SourceLine> Lines { get; } = [];

    /// <summary>What stands behind the opening fence.</summary>
    public string Info { get; init; } = string.Empty;

    /// <summary>The level of a heading.</summary>
    public int Level { get; set; }

    /// <summary>The first word of <see cref="Info"/>, in lower case.</summary>
    public string Language => Info.Split([' ', '\t', ',', '{'], 2)[0].ToLowerInvariant();

    /// <summary>The content as one text; asked for when it is whole.</summary>
    public string Text => _text ??= string.Join('\n', Lines.Select(line => line.Text));

    /// <summary>The line of the document that a position in <see cref="Text"/> is in.</summary>
    public int LineAt(int index)
    {
        _starts ??= [.. Starts()];
        var found = Array.BinarySearch(_starts, index);
        return Lines.Count == 0 ? FirstLine : Lines[found < 0 ? ~found - 1 : found].Number;
    }

    private IEnumerable<int> Starts()
    {
        var start = 0;
        foreach (var line in Lines)
        {
            yield return start;
            start += line.Text.Length + 1;
        }
    }
}
