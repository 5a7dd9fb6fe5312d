// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Requests;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>A summary of the governance metadata of all endpoints.</summary>
internal sealed class EndpointMarks
{
    private readonly IChangeToken? _changes;
    private readonly ExemptPatterns _exempt;

    private EndpointMarks(IChangeToken? changes, IReadOnlyList<Endpoint> endpoints)
    {
        _changes = changes;
        HasAny = endpoints.Count > 0;
        HasCors = endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<ICorsMetadata>() is not null);
        FirstRequired = endpoints.Where(endpoint => IsRequired(endpoint) == true).Select(endpoint => endpoint.DisplayName ?? "").FirstOrDefault();
        _exempt = new(endpoints.OfType<RouteEndpoint>().Where(endpoint => IsRequired(endpoint) == false).Select(endpoint => endpoint.RoutePattern));
    }

    /// <summary>Whether endpoints were added or removed since.</summary>
    public bool IsOutdated => _changes is { HasChanged: true };

    public bool HasAny { get; }

    public bool HasCors { get; }

    /// <summary>The name of an endpoint that requires the header; <see langword="null"/> if none does.</summary>
    public string? FirstRequired { get; }

    // The token is read first, so that a change between the two reads is detected later.
    public static EndpointMarks Of(EndpointDataSource? source) => new(source?.GetChangeToken(), source?.Endpoints ?? []);

    /// <summary>
    /// Whether the path, with or without a path base, matches the pattern of an exempt endpoint. Method, host and constraints of the
    /// endpoint may still exclude it.
    /// </summary>
    public bool MayBeExempt(PathString path) => _exempt.MayMatch(path);

    private static bool? IsRequired(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IConstitutionMetadata>()?.IsRequired;
}
