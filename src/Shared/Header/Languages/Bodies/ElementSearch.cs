// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>What is known about the elements of a file, and how much work may be spent to tell them from lists of types.</summary>
/// <param name="text">The whole file.</param>
internal sealed class ElementSearch(string text)
{
    private HashSet<string>? _closed;
    private long _left = 4L * text.Length;

    /// <summary>Whether more work may be spent. It is shared by searches within searches, which would multiply.</summary>
    public bool HasWorkLeft => _left >= 0;

    /// <summary>Takes notice that as many characters were read in vain.</summary>
    public void Spend(int characters) => _left -= characters + 1;

    /// <summary>Whether somewhere stands the end of an element with the name at <paramref name="position"/>.</summary>
    public bool IsClosed(int position)
    {
        _closed ??= FindClosed();
        return _closed.Contains(NameAt(position));
    }

    /// <summary>The name at <paramref name="position"/>.</summary>
    public string NameAt(int position)
    {
        var end = position;
        while (end < text.Length && (Lexical.IsIdentifierPart(text[end]) || text[end] is '$' or '.' or ':' or '-'))
        {
            end++;
        }

        return text.Substring(position, end - position);
    }

    private HashSet<string> FindClosed()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var start = text.IndexOf("</", StringComparison.Ordinal); start >= 0; start = text.IndexOf("</", start + 2, StringComparison.Ordinal))
        {
            names.Add(NameAt(start + 2));
        }

        return names;
    }
}
