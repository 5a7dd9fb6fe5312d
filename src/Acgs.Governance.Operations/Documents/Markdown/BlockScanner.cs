// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>Divides a document into its leaf blocks, as CommonMark does, and footnotes, boxes and tabs as GitHub and MkDocs do.</summary>
internal sealed class BlockScanner
{
    // Deeper quotes and lists are text: a line of ten million marks is not a document.
    private const int MaxDepth = 64;
    private const int CodeIndent = 4;

    private readonly List<Block> _blocks = [];
    private readonly List<Container> _containers = [];
    private Block? _open;
    private string _fence = string.Empty;
    private string _htmlEnd = string.Empty;
    private int _indent;

    /// <summary>The blocks, in order.</summary>
    public static List<Block> Scan(string text)
    {
        var scanner = new BlockScanner();
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        for (var index = scanner.ReadFrontMatter(lines); index < lines.Length; index++)
        {
            scanner.Read(new(lines[index]), index + 1);
        }

        return scanner._blocks;
    }

    private int ReadFrontMatter(string[] lines)
    {
        var mark = lines[0].TrimEnd();
        var end = mark is "---" or "+++" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == mark) : -1;
        if (end < 0)
        {
            return 0;
        }

        Open(new(BlockKind.FrontMatter, 1));
        for (var index = 1; index < end; index++)
        {
            Append(index + 1, lines[index]);
        }

        _open!.LastLine = end + 1;
        _open = null;
        return end + 1;
    }

    private void Read(LineCursor line, int number)
    {
        var matched = 0;
        while (matched < _containers.Count && _containers[matched].Continues(line))
        {
            matched++;
        }

        if (matched == _containers.Count && _open is not null && ReadOpen(line, number))
        {
            return;
        }

        if (matched < _containers.Count && !IsLazy(line))
        {
            _containers.RemoveRange(matched, _containers.Count - matched);
            _open = null;
        }

        while (_containers.Count < MaxDepth && !IsCode(line) && Container.Open(line, _open?.Kind == BlockKind.Text) is { } container)
        {
            _containers.Add(container);
            _open = null;
        }

        if (_containers.Count < MaxDepth && Container.BeginsIndented(line))
        {
            _containers.Add(Container.Indented);
            _open = null;
        }

        ReadLeaf(line, number);
    }

    /// <summary>Goes on with a fence, indented code or HTML.</summary>
    private bool ReadOpen(LineCursor line, int number)
    {
        switch (_open)
        {
            case { Kind: BlockKind.Code } when _fence.Length > 0:
                ReadFenced(line, number);
                return true;
            case { Kind: BlockKind.Code } when line.IsBlank || line.Indent >= CodeIndent:
                line.Skip(CodeIndent);
                Append(number, line.Rest);
                return true;
            case { Kind: BlockKind.Html } when _htmlEnd.Length > 0 || !line.IsBlank:
                AppendHtml(number, line.Rest);
                return true;
            default:
                return false;
        }
    }

    private void ReadFenced(LineCursor line, int number)
    {
        if (line.Indent < CodeIndent && LeafSyntax.ClosesFence(line.Rest.AsSpan(line.Indent), _fence))
        {
            _open!.LastLine = number;
            (_open, _fence) = (null, string.Empty);
            return;
        }

        line.Skip(Math.Min(line.Indent, _indent));
        Append(number, line.Rest);
    }

    // A line that only goes on with a paragraph needs no marks.
    private bool IsLazy(LineCursor line) => _open?.Kind == BlockKind.Text && !line.IsBlank && !BeginsLeaf(line.Rest.TrimStart());

    private static bool BeginsLeaf(string text) => LeafSyntax.IsThematicBreak(text) || LeafSyntax.HeadingLevel(text) > 0
        || LeafSyntax.OpeningFence(text).Length > 0 || LeafSyntax.HtmlEnd(text, interrupts: true) is not null
        || Container.Open(new(text), interrupts: true) is not null || Container.BeginsIndented(new(text));

    private bool IsCode(LineCursor line) => line.Indent >= CodeIndent && !line.IsBlank && _open?.Kind != BlockKind.Text;

    private void ReadLeaf(LineCursor line, int number)
    {
        _fence = string.Empty;
        if (line.IsBlank)
        {
            _open = null;
        }
        else if (IsCode(line))
        {
            line.Skip(CodeIndent);
            Open(new(BlockKind.Code, number));
            Append(number, line.Rest);
        }
        else
        {
            var indent = line.Indent;
            line.Skip(indent);
            ReadText(line.Rest, indent, number);
        }
    }

    private void ReadText(string text, int indent, int number)
    {
        var canBegin = indent < CodeIndent;
        if (canBegin && LeafSyntax.OpeningFence(text) is { Length: > 0 } fence)
        {
            Open(new(BlockKind.Code, number) { Info = text[fence.Length..].Trim() });
            (_fence, _indent) = (fence.ToString(), indent);
        }
        else if (canBegin && LeafSyntax.HeadingLevel(text) is > 0 and var level)
        {
            Open(new(BlockKind.Heading, number) { Level = level });
            Append(number, TrimMarks(text));
            _open = null;
        }
        else if (canBegin && _open?.Kind == BlockKind.Text && LeafSyntax.UnderlineLevel(text) is > 0 and var underline)
        {
            (_open.Kind, _open.Level, _open.LastLine) = (BlockKind.Heading, underline, number);
            _open = null;
        }
        else if (canBegin && LeafSyntax.IsThematicBreak(text))
        {
            _open = null;
        }
        else if (canBegin && LeafSyntax.HtmlEnd(text, _open?.Kind == BlockKind.Text) is { } end)
        {
            Open(new(BlockKind.Html, number));
            _htmlEnd = end;
            AppendHtml(number, text);
        }
        else
        {
            _ = _open?.Kind == BlockKind.Text ? _open : Open(new(BlockKind.Text, number));
            Append(number, text);
        }
    }

    private static string TrimMarks(string text)
    {
        var title = text.TrimStart('#').Trim();
        var body = title.TrimEnd('#');
        return body.Length == 0 || body[^1] is ' ' or '\t' ? body.TrimEnd() : title;
    }

    private Block Open(Block block)
    {
        _blocks.Add(block);
        return _open = block;
    }

    private void Append(int number, string text)
    {
        _open!.Lines.Add(new(number, text));
        _open.LastLine = number;
    }

    private void AppendHtml(int number, string text)
    {
        Append(number, text);
        if (_htmlEnd.Length > 0 && text.Contains(_htmlEnd, StringComparison.OrdinalIgnoreCase))
        {
            _open = null;
        }
    }
}
