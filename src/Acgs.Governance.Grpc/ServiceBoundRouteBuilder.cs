// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Grpc;

/// <summary>A route builder that resolves services from another provider than the application's.</summary>
internal sealed class ServiceBoundRouteBuilder(IEndpointRouteBuilder routes, IServiceProvider services) : IEndpointRouteBuilder
{
    public IServiceProvider ServiceProvider => services;

    public ICollection<EndpointDataSource> DataSources => routes.DataSources;

    public IApplicationBuilder CreateApplicationBuilder() => routes.CreateApplicationBuilder();
}
