// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>Steps through a text by lines and runs of white space; every step is linear in what it passes.</summary>
internal static class TextNavigation
{
    extension<TText>(TText text)
        where TText : struct, IHeaderText
    {
        /// <summary>The character at <paramref name="index"/>, or NUL behind the end: no construct of the grammar begins or goes on with NUL.</summary>
        public char Peek(int index) => index < text.Length ? text[index] : '\0';

        /// <summary>Where the first line begins: behind a byte-order mark that nobody stripped.</summary>
        public int FirstLine() => text.Peek(0) == Lexical.ByteOrderMark ? 1 : 0;

        /// <summary>Where the line that holds <paramref name="position"/> ends, before its line break.</summary>
        public int LineEnd(int position) => text.LineEnd(position, text.Length);

        /// <summary>Where the line that holds <paramref name="position"/> ends, or <paramref name="limit"/> when that comes first.</summary>
        public int LineEnd(int position, int limit)
        {
            while (position < limit)
            {
                var characters = text.Read(position, limit);
                var index = Lexical.FindLineBreak(characters);
                if (index >= 0)
                {
                    return position + index;
                }

                position += characters.Length;
            }

            return position;
        }

        /// <summary>Where the line that holds <paramref name="position"/> begins: the first one behind a byte-order mark that nobody stripped.</summary>
        public int LineStart(int position)
        {
            while (position > 0 && !Lexical.IsLineBreak(text[position - 1]) && (position > 1 || text[0] != Lexical.ByteOrderMark))
            {
                position--;
            }

            return position;
        }

        /// <summary>Where the line above the one that begins at <paramref name="lineStart"/> ends, before its line break.</summary>
        /// <returns><paramref name="lineStart"/> itself when there is no line above.</returns>
        public int PreviousLineEnd(int lineStart)
        {
            if (lineStart == 0 || !Lexical.IsLineBreak(text[lineStart - 1]))
            {
                return lineStart;
            }

            return lineStart > 1 && text[lineStart - 1] == '\n' && text[lineStart - 2] == '\r' ? lineStart - 2 : lineStart - 1;
        }

        /// <summary>The start of the line behind the line break at <paramref name="lineEnd"/>; the end of the text stays itself.</summary>
        public int NextLine(int lineEnd)
        {
            if (lineEnd >= text.Length)
            {
                return text.Length;
            }

            return text[lineEnd] == '\r' && text.Peek(lineEnd + 1) == '\n' ? lineEnd + 2 : lineEnd + 1;
        }

        /// <summary>The first position from <paramref name="position"/> on that is not white space; a line break stops it.</summary>
        public int SkipWhiteSpace(int position)
        {
            while (position < text.Length && Lexical.IsWhiteSpace(text[position]))
            {
                position++;
            }

            return position;
        }

        /// <summary>The first position from <paramref name="position"/> on, up to <paramref name="end"/>, that a header does not tolerate around it.</summary>
        public int SkipBlanks(int position, int end)
        {
            while (position < end && Lexical.IsBlank(text[position]))
            {
                position++;
            }

            return position;
        }

        /// <summary>Whether the line from <paramref name="position"/> on is at its end.</summary>
        public bool IsLineEnd(int position) => position >= text.Length || Lexical.IsLineBreak(text[position]);

        /// <summary>Whether exactly <paramref name="value"/> stands at <paramref name="position"/> and ends at or before <paramref name="end"/>.</summary>
        public bool Matches(int position, int end, string value)
        {
            if (end - position < value.Length)
            {
                return false;
            }

            for (var matched = 0; matched < value.Length;)
            {
                var characters = text.Read(position + matched, position + value.Length);
                if (!characters.SequenceEqual(value.AsSpan(matched, characters.Length)))
                {
                    return false;
                }

                matched += characters.Length;
            }

            return true;
        }

        /// <summary>Whether one of <paramref name="values"/> stands at <paramref name="position"/> and ends at or before <paramref name="end"/>.</summary>
        public bool MatchesAny(int position, int end, string[] values)
        {
            foreach (var value in values)
            {
                if (text.Matches(position, end, value))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether <paramref name="value"/> stands anywhere from <paramref name="position"/> on.</summary>
        public bool Contains(int position, string value) => text.Find(position, text.Length, value) < text.Length;

        /// <summary>Where <paramref name="value"/> first stands from <paramref name="position"/> on; else <paramref name="limit"/>.</summary>
        public int Find(int position, int limit, string value)
        {
            while (position < limit)
            {
                var characters = text.Read(position, limit);
                var index = characters.IndexOf(value.AsSpan());
                if (index >= 0)
                {
                    return position + index;
                }

                // What lies together ends here: the value may begin in it and go on in what follows.
                var end = position + characters.Length;
                for (position = Math.Max(position, end - value.Length + 1); position < end && end < limit; position++)
                {
                    if (text.Matches(position, limit, value))
                    {
                        return position;
                    }
                }

                position = end;
            }

            return limit;
        }

        /// <summary>The first <paramref name="character"/> from <paramref name="position"/> on; the end of the text when there is none.</summary>
        public int Find(int position, char character)
        {
            while (position < text.Length)
            {
                var characters = text.Read(position, text.Length);
                var index = characters.IndexOf(character);
                if (index >= 0)
                {
                    return position + index;
                }

                position += characters.Length;
            }

            return position;
        }

        /// <summary>How many times <paramref name="character"/> stands at <paramref name="position"/> in a row.</summary>
        public int CountRun(int position, char character)
        {
            var end = position;
            while (end < text.Length && text[end] == character)
            {
                end++;
            }

            return end - position;
        }

        /// <summary>The position behind the first <paramref name="closing"/> from <paramref name="position"/> on; else the end of the text.</summary>
        public int EndOf(int position, string closing) =>
            Math.Min(text.Find(position, text.Length, closing) + closing.Length, text.Length);

        /// <summary>Whether a line begins at <paramref name="position"/>.</summary>
        public bool IsLineStart(int position) => position <= text.FirstLine() || Lexical.IsLineBreak(text[position - 1]);

        /// <summary>The first position from <paramref name="position"/> on that is neither white space nor a line break.</summary>
        public int SkipSpace(int position)
        {
            while (position < text.Length && (Lexical.IsLineBreak(text[position]) || Lexical.IsWhiteSpace(text[position])))
            {
                position++;
            }

            return position;
        }

        /// <summary>Whether <paramref name="value"/>, in lower case, stands in any case at <paramref name="position"/>, up to <paramref name="end"/>.</summary>
        public bool MatchesAnyCase(int position, int end, string value)
        {
            if (end - position < value.Length)
            {
                return false;
            }

            for (var index = 0; index < value.Length; index++)
            {
                var character = text[position + index];
                if ((character is >= 'A' and <= 'Z' ? (char)(character | ' ') : character) != value[index])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The characters from <paramref name="start"/> to <paramref name="end"/> as a string of their own.</summary>
        public string Copy(int start, int end)
        {
            var characters = new char[end - start];
            for (var index = 0; index < characters.Length; index++)
            {
                characters[index] = text[start + index];
            }

            return new string(characters);
        }
    }
}
