// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Hosting.Styles;

/// <summary>A <c>Startup</c> class that governs its service itself.</summary>
internal sealed class GoverningStartup(IConfiguration configuration) : PlainStartup
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddAcgsGovernance(configuration);
        base.ConfigureServices(services);
    }
}
