// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Adoption;

/// <summary>Knows enough of YAML to see that an entry may be put at the end of a file, and nothing more: in doubt it says no.</summary>
internal static class YamlList
{
    /// <summary>How far the items of the list <paramref name="key"/> are indented, when it is the last key of the document and written in block style; else <see langword="null"/>.</summary>
    public static int? FindIndentation(TextLines text, string key)
    {
        int? indentation = null;
        var isInList = false;
        for (var index = 0; index < text.Count; index++)
        {
            var line = text[index];
            if (IsKey(line, key))
            {
                isInList = !isInList;
                indentation = null;
            }
            else if (isInList && indentation is null && line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            {
                indentation = line.Length - line.TrimStart().Length;
            }
            else if (isInList && IsOutside(line, indentation))
            {
                return null;
            }
        }

        return isInList ? indentation : null;
    }

    /// <summary>Whether the document is a map in block style, so that a key may be put at its end.</summary>
    public static bool IsMap(TextLines text)
    {
        var hasKeys = false;
        for (var index = 0; index < text.Count; index++)
        {
            var line = text[index];
            if (line.Length == 0 || line[0] is ' ' or '#' or '-')
            {
                // A document marker is allowed above the first key only.
                if (line is "---" && hasKeys)
                {
                    return false;
                }

                continue;
            }

            if (!char.IsAsciiLetter(line[0]) && line[0] is not ('.' or '_' or '"' or '\''))
            {
                return false;
            }

            hasKeys |= line.Contains(':', StringComparison.Ordinal);
        }

        return hasKeys;
    }

    /// <summary>The number of lines up to the last that is not blank.</summary>
    public static int EndOf(TextLines text)
    {
        var end = text.Count;
        while (end > 0 && text[end - 1].Trim().Length == 0)
        {
            end--;
        }

        return end;
    }

    private static bool IsKey(string line, string key) =>
        line.StartsWith(key + ":", StringComparison.Ordinal) && (line.Length == key.Length + 1 || IsComment(line[(key.Length + 1)..]));

    private static bool IsComment(string rest) => rest.Trim() is { } text && (text.Length == 0 || (rest[0] == ' ' && text[0] == '#'));

    private static bool IsOutside(string line, int? indentation)
    {
        var text = line.TrimStart(' ');
        if (text.Length == 0 || text[0] == '#')
        {
            return false;
        }

        var depth = line.Length - text.Length;
        return indentation is null || depth < indentation || (depth == indentation && !text.StartsWith("- ", StringComparison.Ordinal));
    }
}
