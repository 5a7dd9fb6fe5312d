// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>
/// Translates a glob to a regular expression that never takes long. <c>*</c> is any string without '/', <c>**</c> any string, <c>?</c> any
/// character but '/', <c>[…]</c> and <c>[!…]</c> a character of a class or of none, <c>{a,b}</c> either, <c>{1..9}</c> a whole number; a
/// backslash takes the meaning away.
/// </summary>
internal sealed class GlobTranslator
{
    private const string AnyFolders = "(?:.*/)?";

    // A character outside the basic plane is one, and has two halves.
    private const string AnyInName = @"(?:[^/\uD800-\uDBFF]|[\uD800-\uDBFF].)";

    private readonly StringBuilder _regex = new();
    private readonly string _glob;
    private readonly bool _hasBraces;

    private GlobTranslator(string glob)
    {
        _glob = glob;
        _hasBraces = GlobBraces.AreBalanced(glob);
    }

    /// <summary>Translates the glob of a section. One with a '/' is for paths from the file's folder on, any other for files at every level.</summary>
    /// <param name="glob">The glob.</param>
    /// <param name="isForNames">Whether the expression is given the last parts of paths and not whole ones.</param>
    public static Regex Translate(string glob, bool isForNames)
    {
        var translator = new GlobTranslator(glob);
        if (!isForNames && !IsAnchored(glob))
        {
            translator._regex.Append(AnyFolders);
        }

        // At the start "**/" stands behind the '/' that ends the file's folder.
        var start = glob.StartsWith('/') ? 1 : 0;
        var hasFolders = string.CompareOrdinal(glob, start, "**/", 0, 3) == 0;
        translator._regex.Append(hasFolders ? AnyFolders : string.Empty);
        translator.Add(start + (hasFolders ? 3 : 0), glob.Length);
        return new($@"\A(?:{translator._regex})\z", RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    private static bool IsAnchored(ReadOnlySpan<char> glob)
    {
        for (var index = 0; index < glob.Length; index++)
        {
            if (glob[index] == '/')
            {
                return true;
            }

            if (glob[index] == '[' && GlobClass.Read(glob, index) is { } characters)
            {
                index = characters.End - 1;
            }
        }

        return false;
    }

    private void Add(int start, int end)
    {
        for (var index = start; index < end;)
        {
            index = AddPart(index, end);
        }
    }

    /// <summary>Adds what begins at <paramref name="index"/>.</summary>
    /// <returns>Where the glob goes on.</returns>
    private int AddPart(int index, int end)
    {
        switch (_glob[index])
        {
            case '\\' when index + 1 < end:
                AddLiteral(_glob[index + 1]);
                return index + 2;
            case '/' when string.CompareOrdinal(_glob, index, "/**/", 0, 4) == 0 && index + 4 <= end:
                _regex.Append('/').Append(AnyFolders);
                return index + 4;
            case '*':
                var next = index + 1;
                while (next < end && _glob[next] == '*')
                {
                    next++;
                }

                _regex.Append(next == index + 1 ? "[^/]*" : ".*");
                return next;
            case '?':
                _regex.Append(AnyInName);
                return index + 1;
            case '[' when GlobClass.Read(_glob.AsSpan(0, end), index) is { } characters:
                _regex.Append(characters.Regex);
                return characters.End;
            case '{' when _hasBraces && GlobBraces.FindEnds(_glob, index, end) is { Count: > 0 } ends:
                AddBraces(index + 1, ends);
                return ends[^1] + 1;
            default:
                AddLiteral(_glob[index]);
                return index + 1;
        }
    }

    private void AddBraces(int start, List<int> ends)
    {
        if (ends.Count == 1 && GlobBraces.TryReadRange(_glob.AsSpan(start, ends[0] - start), out var first, out var last))
        {
            _regex.Append(NumberRange.ToRegex(first, last));
            return;
        }

        // Braces around one part stand for themselves.
        _regex.Append(ends.Count > 1 ? "(?:" : @"\{");
        for (var part = 0; part < ends.Count; part++)
        {
            _regex.Append(part > 0 ? "|" : string.Empty);
            Add(start, ends[part]);
            start = ends[part] + 1;
        }

        _regex.Append(ends.Count > 1 ? ")" : @"\}");
    }

    private void AddLiteral(char character) => _regex.Append(CultureInfo.InvariantCulture, $@"\u{(int)character:X4}");
}
