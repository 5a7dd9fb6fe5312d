// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Acgs.Governance.Aspire.Tests;

/// <summary>The example of docs/health.md.</summary>
public sealed partial class ConnectorPageTests
{
    [Fact]
    public void Example_OfThePage_IsWhatTheTestRuns() =>
        Assert.Contains($"```csharp\n{Example().Match(Text("ConnectorPageTests.cs")).Groups[1].Value.Replace("\n        ", "\n", StringComparison.Ordinal)}```", Text("health.md"), StringComparison.Ordinal);

    [Fact]
    public async Task Example_OfThePage_AddsFourChecks()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["ConnectionStrings:postgresql"] = "Host=db";
        builder.Configuration["ConnectionStrings:redis"] = "cache";
        builder.Services.AddKeyedSingleton("reports", (_, _) => NpgsqlDataSource.Create("Host=archive"));
        Add(builder);
        await using var app = builder.Build();

        var checks = app.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;
        Assert.Equal(
            [
                ("postgresql", HealthStatus.Unhealthy, null, ""), ("archive", HealthStatus.Degraded, TimeSpan.FromMinutes(1), "reporting"),
                ("redis", HealthStatus.Degraded, null, ""), ("grafana", HealthStatus.Degraded, (TimeSpan?)null, ""),
            ],
            checks.Select(check => (check.Name, check.FailureStatus, check.Period, string.Join(',', check.Tags))));
    }

    private static void Add(WebApplicationBuilder builder)
    {
        builder.AddAcgsGovernance()
            .AddPostgreSql()
            .AddPostgreSql("archive", database =>
            {
                database.DataSource = services => services.GetRequiredKeyedService<NpgsqlDataSource>("reports");
                database.Optional = true;
                database.Tags = ["reporting"];
                database.Period = TimeSpan.FromMinutes(1);
                database.Timeout = TimeSpan.FromSeconds(5);
            })
            .AddRedis(configure: cache => cache.Optional = true)
            .AddHttpDependency("grafana", "http://localhost:3001/api/health", grafana => grafana.Optional = true);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));

    [GeneratedRegex(@"Add\(WebApplicationBuilder builder\)\n    \{\n        (.*?)    \}\n\n", RegexOptions.Singleline)]
    private static partial Regex Example();
}
