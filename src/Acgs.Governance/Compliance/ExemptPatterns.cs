// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Acgs.Governance.Compliance;

/// <summary>
/// The route patterns of exempt endpoints. A path matches if it ends with a pattern: middleware after the evaluation, such as
/// <c>UsePathBase</c>, may remove leading segments.
/// </summary>
internal sealed class ExemptPatterns
{
    private const int MostBaseSegments = 4;

    // The low five bits of an ASCII letter are equal in both cases; other characters have no index.
    private const int LastLetters = 32;

    // Nearly all patterns are literal. A request is compared only with those that end in the same letter, without allocation.
    private readonly string[]?[] _literals = new string[]?[LastLetters];
    private readonly (string Beginning, TemplateMatcher Matcher)[] _others;
    private readonly SearchValues<string> _beginnings;

    public ExemptPatterns(IEnumerable<RoutePattern> patterns)
    {
        var all = patterns.ToLookup(pattern => Literal(pattern) is not null);
        foreach (var group in all[true].Select(pattern => Literal(pattern)!).Distinct(StringComparer.OrdinalIgnoreCase).GroupBy(literal => LastLetter(literal)))
        {
            _literals[group.Key] = [.. group];
        }

        _others = [.. all[false].Select(pattern => (Beginning(pattern), Matcher(pattern)))];
        _beginnings = SearchValues.Create([.. _others.Select(other => other.Beginning)], StringComparison.OrdinalIgnoreCase);
    }

    public bool MayMatch(PathString path)
    {
        var value = path.Value ?? "";
        return EndsAsLiteral(value.AsSpan().TrimEnd('/')) || EndsAsPattern(value);
    }

    private bool EndsAsLiteral(ReadOnlySpan<char> path)
    {
        foreach (var literal in _literals[LastLetter(path)] ?? [])
        {
            // A literal starts with a slash, so that it matches whole segments; the pattern of the root is empty.
            var start = path.Length - literal.Length;
            if (literal.Length == 0 ? path.IsEmpty : start >= 0 && path[start] == '/' && path.EndsWith(literal, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int LastLetter(ReadOnlySpan<char> path) => !path.IsEmpty && char.IsAscii(path[^1]) ? path[^1] & (LastLetters - 1) : 0;

    // A matcher allocates: it is asked only where the literal segments that the pattern begins with are in the path.
    private bool EndsAsPattern(string path)
    {
        if (!path.AsSpan().ContainsAny(_beginnings))
        {
            return false;
        }

        foreach (var (beginning, matcher) in _others)
        {
            if (path.Contains(beginning, StringComparison.OrdinalIgnoreCase) && EndsAs(matcher, path))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsAs(TemplateMatcher matcher, string path)
    {
        var start = 0;
        for (var taken = 0; taken <= MostBaseSegments && start >= 0; taken++)
        {
            if (matcher.TryMatch(new PathString(path[start..]), []))
            {
                return true;
            }

            start = start + 1 < path.Length ? path.IndexOf('/', start + 1) : -1;
        }

        return false;
    }

    private static string? Literal(RoutePattern pattern) => pattern.PathSegments.All(IsLiteral) ? Beginning(pattern) : null;

    private static string Beginning(RoutePattern pattern) => string.Concat(
        pattern.PathSegments.TakeWhile(IsLiteral).Select(segment => $"/{((RoutePatternLiteralPart)segment.Parts[0]).Content}"));

    private static bool IsLiteral(RoutePatternPathSegment segment) => segment is { IsSimple: true, Parts: [RoutePatternLiteralPart] };

    private static TemplateMatcher Matcher(RoutePattern pattern) =>
        new(new RouteTemplate(pattern), new RouteValueDictionary(pattern.Defaults));
}
