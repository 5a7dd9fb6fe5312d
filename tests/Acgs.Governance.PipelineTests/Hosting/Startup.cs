// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Hosting;

/// <summary>The class that templates made before there was <c>WebApplication</c>.</summary>
internal sealed class Startup(Pipeline pipeline)
{
    public void ConfigureServices(IServiceCollection services) => pipeline.AddServices(services);

    public void Configure(IApplicationBuilder app) => pipeline.UseWithEndpoints(app);
}
