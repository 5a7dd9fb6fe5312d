// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Parts;

/// <summary>Output caching with a base policy: what nothing else is said of is cached.</summary>
internal sealed class OutputCachingPart : PipelinePart
{
    public override void AddServices(IServiceCollection services) =>
        services.AddOutputCache(cache => cache.AddBasePolicy(policy => policy.Expire(TimeSpan.FromHours(1))));

    public override void Use(IApplicationBuilder app) => app.UseOutputCache();
}
