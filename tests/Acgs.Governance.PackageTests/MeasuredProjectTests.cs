// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>A project with the packages that bring metrics out of the process.</summary>
public sealed class MeasuredProjectTests(PackedFeed feed)
{
    // A namespace below ours, where the name OpenTelemetry must go on meaning the SDK's.
    private const string Meters = """
        // Constitutional Hash: cdd01ef066bc6cf2

        namespace Acgs.Governance.Measured;

        internal static class Meters
        {
            public static OpenTelemetry.Metrics.MeterProvider? None => null;
        }
        """;

    [Fact]
    public async Task Project_WithOpenTelemetryAndPrometheus_ServesItsMetrics()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Measured", "Microsoft.NET.Sdk.Web", """
            <PackageReference Include="Acgs.Governance.OpenTelemetry" Version="0.1.0" />
            <PackageReference Include="Acgs.Governance.Prometheus" Version="0.1.0" />
            """);
        workspace.Write("Measured/Meters.cs", Meters + "\n");
        workspace.Write("Measured/Program.cs", "// Constitutional Hash: cdd01ef066bc6cf2\n\n" + Repository.QuickStart().Replace(
            "builder.AddAcgsGovernance();", "builder.AddAcgsGovernance().AddOpenTelemetry().AddPrometheus().CountMemoryCache();", StringComparison.Ordinal));

        var build = (await workspace.RunAsync("build", "Measured")).Succeeded();

        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
        await using var service = await Running.StartAsync(workspace.PathOf("Measured/bin/Debug/net10.0/Measured.dll"));
        var metrics = await service.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Contains("\ntarget_info{constitutional_hash=\"cdd01ef066bc6cf2\",service_name=\"Measured\",", metrics, StringComparison.Ordinal);
        Assert.Contains("\nacgs_cache_requests_total{cache=\"memory\"} 0\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nacgs_build_info{constitutional_hash=\"cdd01ef066bc6cf2\",service=\"Measured\",", metrics, StringComparison.Ordinal);
    }
}
