// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Health.Scenarios.Serving;

/// <summary>The services. All settings are configuration, on the command line or in the environment.</summary>
internal static class HealthService
{
    /// <summary>Where both say whether they are ready.</summary>
    public const string ReadyPath = "/health/ready";

    /// <summary>Where both say what they have counted.</summary>
    public const string CountersPath = "/counters";

    /// <summary>Where both do some work, for as long as they are asked to.</summary>
    public const string WorkPath = "/work";

    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        using var counters = new Counters();
        await using var app = builder.Configuration["Serve"] switch
        {
            "ours" => Ours(builder),
            "peer" => Peer(builder),
            _ => Constant(builder),
        };
        app.MapGet(CountersPath, counters.Read);
        app.MapPost(WorkPath, static async (int milliseconds, CancellationToken aborted) => await Task.Delay(milliseconds, aborted));
        await app.RunAsync();
    }

    private static WebApplication Ours(WebApplicationBuilder builder)
    {
        var governance = builder.AddAcgsGovernance();
        if (builder.Configuration.GetConnectionString("postgresql") is not null)
        {
            governance.AddPostgreSql().AddRedis();
        }

        var checks = builder.Services.AddHealthChecks();
        for (var number = 1; number <= builder.Configuration.GetValue("Checks", 0); number++)
        {
            checks.AddCheck($"dependency-{number:00}", static () => HealthCheckResult.Healthy());
        }

        var app = builder.Build();
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        return app;
    }

    // As the packages' own pages show it, with the timeout that a careful user adds.
    private static WebApplication Peer(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        builder.Services.AddHealthChecks()
            .AddNpgSql(settings.GetConnectionString("postgresql")!)
            .AddRedis(settings.GetConnectionString("redis")!);
        builder.Services.PostConfigure<HealthCheckServiceOptions>(options =>
        {
            foreach (var check in options.Registrations)
            {
                check.Timeout = settings.GetValue<TimeSpan>("Acgs:Health:Timeout");
            }
        });

        var app = builder.Build();
        app.MapHealthChecks(ReadyPath);
        return app;
    }

    // Knows nothing of any dependency: no health endpoint can be faster here.
    private static WebApplication Constant(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.MapGet(ReadyPath, static (HttpContext context) => context.Response.WriteAsync("Healthy"));
        return app;
    }
}
