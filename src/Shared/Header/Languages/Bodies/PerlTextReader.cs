// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>Passes over the texts of Perl: quotes with delimiters of one's own choice, here-documents, documentation.</summary>
/// <param name="text">The whole file.</param>
/// <param name="comments">Takes the positions at which comments begin, in order.</param>
internal abstract class PerlTextReader(string text, List<int> comments) : CodeReader(text, comments)
{
    private const string DocumentationEnd = "=cut";

    private readonly List<(string Word, bool IsIndented)> _hereDocuments = [];

    /// <summary>Reads the line break at the position, and the here-documents that begin behind it.</summary>
    protected void ReadLineBreak()
    {
        SkipLineBreak();
        foreach (var (word, isIndented) in _hereDocuments)
        {
            SkipHereDocument(word, isIndented);
        }

        _hereDocuments.Clear();
    }

    /// <summary>Reads the two signs at the position: what begins a here-document, or an operator.</summary>
    protected void ReadDoubleLess()
    {
        var start = Position;
        var isIndented = Peek(2) == '~';
        Position += isIndented ? 3 : 2;
        if (Current is '"' or '\'' or '`')
        {
            var end = Text.IndexOf(Current, Position + 1);
            var word = end < 0 ? "\n" : Text.Substring(Position + 1, end - Position - 1);
            AddHereDocument(word, isIndented, end + 1);
        }
        else if (Current == '_' || char.IsLetter(Current))
        {
            var word = Position;
            SkipWord();
            AddHereDocument(Text.Substring(word, Position - word), isIndented, Position);
        }
        else
        {
            ReadShift(start);
        }
    }

    /// <summary>Goes behind the documentation that begins at the position.</summary>
    protected void SkipDocumentation()
    {
        while (HasMore && !(IsAt(DocumentationEnd) && !char.IsLetter(Peek(DocumentationEnd.Length))))
        {
            SkipLine();
            if (HasMore)
            {
                SkipLineBreak();
            }
        }

        SkipLine();
    }

    /// <summary>Goes behind the quotes that the word in front of the position begins.</summary>
    /// <param name="hasTwoParts">Whether a replacement follows.</param>
    protected void SkipQuotes(bool hasTwoParts)
    {
        FindDelimiter();
        var opening = Current;
        SkipPart();
        if (!hasTwoParts)
        {
            return;
        }

        if (ClosingOf(opening) == opening)
        {
            // One delimiter ends the first part and begins the other.
            Position--;
        }
        else
        {
            FindDelimiter();
        }

        SkipPart();
    }

    /// <summary>Goes behind the part that the delimiter at the position begins.</summary>
    protected void SkipPart()
    {
        var opening = Current;
        var closing = ClosingOf(opening);
        var depth = 1;
        for (Position++; HasMore && depth > 0; Position++)
        {
            if (IsLineBreak(Current) && _hereDocuments.Count > 0)
            {
                Lose();
            }
            else if (Current == '\\')
            {
                Position++;
            }
            else
            {
                depth += Current == closing ? -1 : Current == opening ? 1 : 0;
            }
        }

        if (depth > 0)
        {
            Lose();
        }
    }

    private static char ClosingOf(char opening) => opening switch { '(' => ')', '[' => ']', '{' => '}', '<' => '>', _ => opening };

    /// <summary>Goes to the delimiter, which may stand apart. There, a hash sign begins a comment, and a letter is a delimiter that nobody uses.</summary>
    private void FindDelimiter()
    {
        var start = Position;
        SkipSpace();
        if (!HasMore || IsWord(Current) || Current is '=' or '\\' || (Current == '#' && Position > start) || IsBroken(start))
        {
            Lose();
        }
    }

    private bool IsBroken(int start) => _hereDocuments.Count > 0 && Text.IndexOf('\n', start, Position - start) >= 0;

    /// <summary>A shift, unless quotes follow, which make a here-document of it behind an operator.</summary>
    private void ReadShift(int start)
    {
        SkipSpace(isOnLine: true);
        if (Current is '"' or '\'' or '`' or '\\' or '~')
        {
            Lose();
        }
        else
        {
            Position = start;
            Read(2, Preceding.Operator);
        }
    }

    private void AddHereDocument(string word, bool isIndented, int end)
    {
        if (word.IndexOf('\n') >= 0)
        {
            Lose();
            return;
        }

        _hereDocuments.Add((word, isIndented));
        Position = end;
        Last = Preceding.Operand;
    }

    private void SkipHereDocument(string word, bool isIndented)
    {
        var isEnd = false;
        while (HasMore && !isEnd)
        {
            var start = Position;
            SkipLine();
            var line = Text.Substring(start, Position - start);
            isEnd = (isIndented ? line.TrimStart(' ', '\t') : line) == word;
            if (HasMore)
            {
                SkipLineBreak();
            }
        }

        if (!isEnd)
        {
            Lose();
        }
    }
}
