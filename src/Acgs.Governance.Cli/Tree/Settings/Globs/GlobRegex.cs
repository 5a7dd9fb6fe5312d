// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>
/// A glob as a regular expression that never takes long. <c>*</c> is any string without '/', <c>**</c> any string, <c>?</c> any
/// character but '/', <c>[…]</c> and <c>[!…]</c> a character of a class or of none, <c>{a,b}</c> either, <c>{1..9}</c> a whole number; a
/// backslash takes the meaning away.
/// </summary>
internal sealed class GlobRegex
{
    private const string AnyFolders = "(?:.*/)?";

    // A character outside the basic plane is one, and has two halves.
    private const string AnyInName = @"(?:[^/\uD800-\uDBFF]|[\uD800-\uDBFF].)";
    private const string Number = "([+-]?(?:0|[1-9][0-9]*))";
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant;

    // At the start "**/" stands behind the '/' that ends the file's folder. A bracket stands for itself when it is not closed, or a '/' stands within.
    private static readonly Regex Token = new(@"\\.|^\*\*/|/\*\*/|\*+|\[!?(?:\\[^/]|[^\]\\/])+\]|\{[+-]?[0-9]{1,9}\.\.[+-]?[0-9]{1,9}\}|.", Options);

    private readonly StringBuilder _pattern = new();
    private readonly Stack<(int Start, bool HasParts)> _braces = new();
    private readonly List<(int First, int Last)> _ranges = [];
    private readonly Regex _regex;

    /// <param name="glob">The glob of a section. One with a '/' is for paths from the file's folder on, any other for files at every level.</param>
    /// <param name="isForNames">Whether the expression is given the last parts of paths and not whole ones.</param>
    public GlobRegex(string glob, bool isForNames)
    {
        _pattern.Append(isForNames || glob.Contains('/', StringComparison.Ordinal) ? string.Empty : AnyFolders);
        var tokens = TokensOf(glob.StartsWith('/') ? glob[1..] : glob);
        var hasBraces = AreBalanced(tokens);
        foreach (var token in tokens)
        {
            _ = hasBraces && token[0] is '{' or ',' or '}' ? AddBrace(token) : Add(token);
        }

        _regex = new($@"\A(?:{_pattern})\z", Options);
    }

    /// <summary>Whether the glob describes a path, or a name.</summary>
    public bool IsMatch(ReadOnlySpan<char> path) => _ranges.Count == 0 ? _regex.IsMatch(path) : IsMatch(_regex.Match(path.ToString()));

    private bool IsMatch(Match match)
    {
        var isMatch = match.Success;
        for (var index = 0; index < _ranges.Count; index++)
        {
            isMatch &= IsWithin(_ranges[index], match.Groups[index + 1]);
        }

        return isMatch;
    }

    private static List<string> TokensOf(string glob)
    {
        var tokens = new List<string>();
        foreach (var token in Token.EnumerateMatches(glob))
        {
            tokens.Add(glob.Substring(token.Index, token.Length));
        }

        return tokens;
    }

    // Otherwise all of them stand for themselves.
    private static bool AreBalanced(List<string> tokens)
    {
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token switch { "{" => 1, "}" => -1, _ => 0 };
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private StringBuilder Add(string token) => token[0] switch
    {
        '\\' => _pattern.Append(Regex.Escape(token[^1..])),
        '/' when token.Length > 1 => _pattern.Append('/').Append(AnyFolders),
        '*' => _pattern.Append(token.EndsWith('/') ? AnyFolders : token.Length > 1 ? ".*" : "[^/]*"),
        '?' => _pattern.Append(AnyInName),
        '[' when token.Length > 1 => _pattern.Append(ClassOf(token.AsSpan(1..^1))),
        _ => _pattern.Append(Regex.Escape(token)),
    };

    private StringBuilder AddBrace(string token)
    {
        if (token.Length > 1)
        {
            var range = token[1..^1].Split("..");
            _ranges.Add((int.Parse(range[0], CultureInfo.InvariantCulture), int.Parse(range[1], CultureInfo.InvariantCulture)));
            return _pattern.Append(Number);
        }

        if (token == "{")
        {
            _braces.Push((_pattern.Length, HasParts: false));
            return _pattern.Append("(?:");
        }

        if (!_braces.TryPop(out var open))
        {
            return _pattern.Append(token);
        }

        if (token == ",")
        {
            _braces.Push((open.Start, HasParts: true));
            return _pattern.Append('|');
        }

        // Braces around one part stand for themselves.
        return open.HasParts ? _pattern.Append(')') : _pattern.Replace("(?:", @"\{", open.Start, 3).Append(@"\}");
    }

    /// <summary>The class as a regular expression. It never has '/'.</summary>
    private static string ClassOf(ReadOnlySpan<char> text)
    {
        var isNegated = text.Length > 1 && text[0] == '!';
        var ranges = new StringBuilder();
        for (text = isNegated ? text[1..] : text; !text.IsEmpty;)
        {
            var first = Take(ref text);
            var last = first;
            if (text.Length > 1 && text[0] == '-')
            {
                text = text[1..];
                last = Take(ref text);
            }

            ranges.Append(first <= last ? $@"\u{(int)first:X4}-\u{(int)last:X4}" : string.Empty);
        }

        return isNegated ? $"[^/{ranges}]" : $"[/{ranges}-[/]]";
    }

    private static char Take(ref ReadOnlySpan<char> text)
    {
        text = text[0] == '\\' && text.Length > 1 ? text[1..] : text;
        var character = text[0];
        text = text[1..];
        return character;
    }

    private static bool IsWithin((int First, int Last) range, Group number) =>
        !number.Success
        || (int.TryParse(number.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= range.First && value <= range.Last);
}
