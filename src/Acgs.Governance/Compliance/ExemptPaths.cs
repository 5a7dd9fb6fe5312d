// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Compliance;

/// <summary>The paths whose requests are not judged, compared by whole segments.</summary>
internal sealed class ExemptPaths(IOptions<ComplianceOptions> options, IEnumerable<IGovernanceEndpoint> endpoints)
{
    private readonly PathString[] _paths =
    [
        HealthEndpoints.Root,
        .. endpoints.Select(endpoint => new PathString(endpoint.Path)),
        .. options.Value.ExemptPaths.Select(path => new PathString(path)),
    ];

    public bool Contain(PathString path)
    {
        foreach (var exempt in _paths)
        {
            // As routing does, by segment and without regard to case: /healthXYZ is not /health.
            if (path.StartsWithSegments(exempt, StringComparison.OrdinalIgnoreCase))
            {
                return IsPlain(path.Value.AsSpan(exempt.Value!.Length));
            }
        }

        return false;
    }

    // The server has decoded the path and resolved its dots. What is left of either, such as /health/..%2fapi, is another place for a
    // proxy behind the service that decodes once more: it is judged, whatever it means.
    private static bool IsPlain(ReadOnlySpan<char> rest) =>
        !rest.ContainsAny('%', '\\') && !rest.Contains("//", StringComparison.Ordinal);
}
