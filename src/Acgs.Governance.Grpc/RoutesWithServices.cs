// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Grpc;

/// <summary>The routes of an application for endpoints that are made by other services than the application's.</summary>
internal sealed class RoutesWithServices(IEndpointRouteBuilder routes, IServiceProvider services) : IEndpointRouteBuilder
{
    public IServiceProvider ServiceProvider => services;

    public ICollection<EndpointDataSource> DataSources => routes.DataSources;

    public IApplicationBuilder CreateApplicationBuilder() => routes.CreateApplicationBuilder();
}
