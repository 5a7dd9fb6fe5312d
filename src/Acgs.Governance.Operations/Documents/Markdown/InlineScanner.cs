// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>Finds code, links, images and HTML in the text of a block, in one pass. Brackets on their own are text.</summary>
internal sealed class InlineScanner
{
    // A tag longer than this is text: without an end every '<' would look through all that follows.
    private const int MaxTag = 4_000;

    // CommonMark's limit.
    private const int MaxLabel = 999;

    private readonly string _text;
    private readonly Dictionary<int, int> _lastRuns = [];
    private readonly Stack<int> _brackets = [];
    private readonly List<Inline> _found = [];
    private int _position;
    private bool _lacksCommentEnd;

    private InlineScanner(string text)
    {
        _text = text;
        for (var index = text.IndexOf('`', StringComparison.Ordinal); index >= 0; index = text.IndexOf('`', index))
        {
            var length = RunLength(index);
            _lastRuns[length] = index;
            index += length;
            if (index >= text.Length)
            {
                break;
            }
        }
    }

    /// <summary>What is found, in the order in which it ends.</summary>
    public static List<Inline> Scan(string text)
    {
        var scanner = new InlineScanner(text);
        while (scanner._position < text.Length)
        {
            scanner.Read();
        }

        return scanner._found;
    }

    private void Read()
    {
        switch (_text[_position])
        {
            case '\\':
                _position += 2;
                break;
            case '`':
                ReadCode();
                break;
            case '<':
                ReadHtml();
                break;
            case '[':
                _brackets.Push(_position++);
                break;
            case ']':
                ReadLink();
                break;
            default:
                _position++;
                break;
        }
    }

    private void ReadCode()
    {
        var length = RunLength(_position);
        var start = _position + length;
        var end = _lastRuns[length] > _position ? FindRun(start, length) : -1;
        if (end < 0)
        {
            _position = start;
            return;
        }

        var code = _text[start..end].Replace('\n', ' ');
        code = code.Length > 2 && code[0] == ' ' && code[^1] == ' ' && !string.IsNullOrWhiteSpace(code) ? code[1..^1] : code;
        Add(InlineKind.Code, code, _position, end + length);
    }

    private int FindRun(int start, int length)
    {
        for (var index = start; (index = _text.IndexOf('`', index)) >= 0;)
        {
            var run = RunLength(index);
            if (run == length)
            {
                return index;
            }

            index += run;
        }

        return -1;
    }

    private int RunLength(int start)
    {
        var end = _text.AsSpan(start).IndexOfAnyExcept('`');
        return end < 0 ? _text.Length - start : end;
    }

    private void ReadHtml()
    {
        var rest = _text.AsSpan(_position);
        if (rest.StartsWith("<!--"))
        {
            var comment = _lacksCommentEnd ? -1 : rest[4..].IndexOf("-->");
            _lacksCommentEnd |= comment < 0;
            AddHtml(comment < 0 ? 0 : comment + 7);
            return;
        }

        var end = rest[..Math.Min(rest.Length, MaxTag)].IndexOf('>');
        AddHtml(end > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?') ? end + 1 : 0);
    }

    // An address in angle brackets is a link to elsewhere, which nothing is told of.
    private void AddHtml(int length)
    {
        if (length == 0)
        {
            _position++;
            return;
        }

        Add(InlineKind.Html, _text.Substring(_position, length), _position, _position + length);
    }

    private void ReadLink()
    {
        var close = _position++;
        if (!_brackets.TryPop(out var open))
        {
            return;
        }

        var label = (open + 1)..close;
        if (LinkTail.Read(_text, _position) is { } tail)
        {
            Add(InlineKind.Link, tail.Destination, open, tail.End, label);
        }
        else if (close - open - 1 is > 0 and <= MaxLabel && LinkTail.ReadLabel(_text, _position) is { } reference)
        {
            // What is written like an index of an index is one.
            var isIndex = open > 0 && (char.IsLetterOrDigit(_text[open - 1]) || _text[open - 1] is ']' or ')');
            if (!isIndex)
            {
                Add(InlineKind.Reference, reference.Destination.Length > 0 ? reference.Destination : _text[label], open, reference.End, label);
            }
        }
    }

    private void Add(InlineKind kind, string value, int start, int end, Range label = default)
    {
        _found.Add(new(kind, value, start, end, label));
        _position = end;
    }
}
