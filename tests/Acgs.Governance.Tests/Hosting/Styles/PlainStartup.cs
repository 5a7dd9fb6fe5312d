// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Hosting.Styles;

/// <summary>The pipeline of a service of the older style, whose services are governed elsewhere.</summary>
internal class PlainStartup
{
    public virtual void ConfigureServices(IServiceCollection services) => services.AddRouting();

#pragma warning disable CA1822 // Found by name, on an instance.
    public void Configure(IApplicationBuilder app)
#pragma warning restore CA1822
    {
        app.UseAcgsGovernance();
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapAcgsGovernance();
            endpoints.MapGet("/api", () => "ok");
        });
    }
}
