// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Compliance;

/// <summary>The paths whose requests are not judged, compared by whole segments and without regard to case, as routing does.</summary>
internal sealed class ExemptPaths
{
    private readonly string[] _paths;
    private readonly uint _initials;

    public ExemptPaths(IEnumerable<string> configured)
    {
        _paths = [.. configured];
        _initials = _paths.Aggregate(0u, (bits, path) => bits | Initial(path));
    }

    /// <summary>What configuration added.</summary>
    public IReadOnlyList<string> Configured => _paths;

    public bool Contain(PathString path) =>
        path.Value is { Length: > 1 } value && (_initials & (1u << (value[1] & 31))) != 0 && IsBelowAny(value);

    // The last five bits of an ASCII letter are the same in either case, so that one test rules most paths out.
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

    // The server has decoded the path and resolved its dot segments. What still looks like either may mean another place to
    // whoever reads the path next, such as a proxy: /health/..%2fapi. Then it is judged, whatever it means.
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
