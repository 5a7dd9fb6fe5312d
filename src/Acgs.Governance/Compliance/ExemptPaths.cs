// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Compliance;

/// <summary>The exempt paths, compared by whole segments and case-insensitively, as routing does.</summary>
internal sealed class ExemptPaths
{
    private readonly string[] _paths;
    private readonly uint _initials;

    public ExemptPaths(IEnumerable<string> configured)
    {
        _paths = [.. configured];
        _initials = _paths.Aggregate(0u, (bits, path) => bits | Initial(path));
    }

    public IReadOnlyList<string> Configured => _paths;

    public bool Contain(PathString path) =>
        path.Value is { Length: > 1 } value && (_initials & (1u << (value[1] & 31))) != 0 && IsBelowAny(value);

    // The low five bits of an ASCII letter are equal in both cases, so that one bit test excludes most paths.
    private static uint Initial(string path) => path.Length < 2 || !char.IsAscii(path[1]) ? uint.MaxValue : 1u << (path[1] & 31);

    private bool IsBelowAny(string value)
    {
        foreach (var path in _paths)
        {
            // By segment: /healthXYZ is not /health.
            if (value.StartsWith(path, StringComparison.OrdinalIgnoreCase)
                && (value.Length == path.Length || value[path.Length] == '/')
                && IsPlain(value.AsSpan(path.Length)))
            {
                return true;
            }
        }

        return false;
    }

    // The server has decoded the path and resolved dot segments. A path that still contains escapes or dot segments may mean another
    // resource to the next reader, such as a proxy: /health/..%2fapi. It is never exempt.
    private static bool IsPlain(ReadOnlySpan<char> rest)
    {
        if (rest.ContainsAny('%', '\\') || rest.Contains("//", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var segment in rest.Split('/'))
        {
            if (rest[segment] is "." or "..")
            {
                return false;
            }
        }

        return true;
    }
}
