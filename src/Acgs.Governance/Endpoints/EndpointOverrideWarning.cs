// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Endpoints;

/// <summary>Warns at start about library endpoints that endpoints of the application replace.</summary>
internal sealed partial class EndpointOverrideWarning(HealthPort port, ILogger<EndpointOverrideWarning> logger) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        // All endpoints are mapped by now. A host without routing has no data source.
        if (app.ApplicationServices.GetService<EndpointDataSource>() is { } source)
        {
            Warn(source);
        }
    };

    private void Warn(EndpointDataSource source)
    {
        var overridden = source.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => OverriddenEndpoints.Contains(endpoint, source.Endpoints))
            .Select(static endpoint => (Own: endpoint.Metadata.GetRequiredMetadata<OwnEndpoint>(), Path: $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}"))
            // On their own port they are reachable.
            .Where(endpoint => !(endpoint.Own.IsOnHealthPort && port.IsSet));
        foreach (var sameKey in overridden.GroupBy(static endpoint => endpoint.Own.PathKey, static endpoint => endpoint.Path))
        {
            var paths = string.Join(", ", sameKey);
            if (sameKey.Key is { } key)
            {
                Log.Overridden(logger, paths, key);
            }
            else
            {
                Log.OverriddenForGood(logger, paths);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1501,
            LogLevel.Warning,
            "The application maps its own endpoints at {Paths}, which replace those of Acgs.Governance; set {Key} to move ours.",
            EventName = "EndpointsOverridden")]
        public static partial void Overridden(ILogger logger, string paths, string key);

        [LoggerMessage(
            1502,
            LogLevel.Warning,
            "The application maps its own endpoints at {Paths}, which replace those of Acgs.Governance; ours have no other path.",
            EventName = "FixedEndpointsOverridden")]
        public static partial void OverriddenForGood(ILogger logger, string paths);
    }
}
