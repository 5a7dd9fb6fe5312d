// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Compliance;

/// <summary>Caches the governance metadata of the application's endpoints.</summary>
internal sealed class MarkedEndpoints(IServiceProvider services)
{
    private readonly EndpointDataSource? _source = services.GetService<EndpointDataSource>();
    private EndpointMarks? _current;

    /// <summary>The summary of the endpoints that are currently mapped.</summary>
    public EndpointMarks Current => Volatile.Read(ref _current) is { IsOutdated: false } marks ? marks : Read();

    private EndpointMarks Read()
    {
        var read = EndpointMarks.Of(_source);
        Volatile.Write(ref _current, read);
        return read;
    }
}
