// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>What the endpoints of an application ask of their callers, all in all.</summary>
internal sealed class EndpointMarks
{
    private readonly IChangeToken? _changes;
    private readonly TemplateMatcher[] _exempt;

    private EndpointMarks(IChangeToken? changes, IReadOnlyList<Endpoint> endpoints)
    {
        _changes = changes;
        HasRequired = endpoints.Any(endpoint => IsRequired(endpoint) == true);
        HasShortCircuited = endpoints.Any(ShortCircuit.Marks);
        _exempt = [.. endpoints.OfType<RouteEndpoint>().Where(endpoint => IsRequired(endpoint) == false).Select(Matcher)];
    }

    /// <summary>Whether endpoints have come or gone since.</summary>
    public bool IsOutdated => _changes is { HasChanged: true };

    /// <summary>Whether an endpoint requires the header.</summary>
    public bool HasRequired { get; }

    /// <summary>Whether routing executes an endpoint without what follows in the pipeline.</summary>
    public bool HasShortCircuited { get; }

    // The token first: a change between the two reads is seen at the next question.
    public static EndpointMarks Of(EndpointDataSource? source) => new(source?.GetChangeToken(), source?.Endpoints ?? []);

    /// <summary>Whether the path fits the pattern of an exempt endpoint. Its method, host and constraints may decide otherwise.</summary>
    public bool MayBeExempt(PathString path)
    {
        foreach (var matcher in _exempt)
        {
            if (matcher.TryMatch(path, []))
            {
                return true;
            }
        }

        return false;
    }

    private static bool? IsRequired(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IConstitutionMetadata>()?.IsRequired;

    private static TemplateMatcher Matcher(RouteEndpoint endpoint) =>
        new(new RouteTemplate(endpoint.RoutePattern), new RouteValueDictionary(endpoint.RoutePattern.Defaults));
}
