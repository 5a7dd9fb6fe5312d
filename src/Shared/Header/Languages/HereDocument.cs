// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Text in a script between <c>&lt;&lt;WORD</c> and the line that holds the word alone.</summary>
internal static class HereDocument
{
    /// <summary>The end of the text that begins at <paramref name="position"/>, or <see cref="HeaderLine.None"/> when none does.</summary>
    /// <remarks>When its end is missing, the rest of the text is taken for it: better no finding than a wrong one.</remarks>
    public static int FindEnd<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        if (!text.Matches(position, text.Length, "<<"))
        {
            return HeaderLine.None;
        }

        if (text.Peek(position + 2) == '<')
        {
            return position + 3;
        }

        var word = position + 2;
        while (text.Peek(word) is '-' or '~' or ' ' or '\t' or '\'' or '"' or '\\')
        {
            word++;
        }

        var wordEnd = word;
        while (wordEnd < text.Length && Lexical.IsIdentifierPart(text[wordEnd]))
        {
            wordEnd++;
        }

        return wordEnd > word && !char.IsDigit(text[word]) ? FindWord(text, word, wordEnd) : HeaderLine.None;
    }

    private static int FindWord<TText>(TText text, int word, int wordEnd)
        where TText : struct, IHeaderText
    {
        for (var start = text.NextLine(text.LineEnd(wordEnd)); start < text.Length; start = text.NextLine(text.LineEnd(start)))
        {
            var content = text.SkipBlanks(start, text.Length);
            if (IsSame(text, content, word, wordEnd - word) && text.IsLineEnd(content + wordEnd - word))
            {
                return content + wordEnd - word;
            }
        }

        return text.Length;
    }

    private static bool IsSame<TText>(TText text, int position, int word, int length)
        where TText : struct, IHeaderText
    {
        for (var index = 0; index < length; index++)
        {
            if (text.Peek(position + index) != text[word + index])
            {
                return false;
            }
        }

        return true;
    }
}
