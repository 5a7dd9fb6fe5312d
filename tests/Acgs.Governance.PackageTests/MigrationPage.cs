// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>The programs of the page about moving a service, built as one that is told which of them to be.</summary>
public sealed class MigrationPage(PackedFeed feed) : IAsyncLifetime
{
    private static readonly string[] OfOthers =
    [
        "AspNetCore.HealthChecks.UI.Client", "Microsoft.Extensions.Http.Resilience", "Microsoft.Extensions.ServiceDiscovery", "OpenTelemetry.Instrumentation.AspNetCore",
        "prometheus-net.AspNetCore",
    ];

    private readonly Workspace _workspace = feed.CreateWorkspace();
    private IReadOnlyList<string> _programs = [];

    public async ValueTask InitializeAsync()
    {
        _workspace.WriteProject(
            "Migration",
            "Microsoft.NET.Sdk.Web",
            Workspace.Reference("Acgs.Governance", Package.Version) + Workspace.Reference("Acgs.Governance.Prometheus", Package.Version)
                + string.Concat(OfOthers.Select(package => Workspace.Reference(package, Repository.VersionOf(package)))),
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        _programs = Snippets.Write(_workspace, "Migration", "docs/migration.md");
        _workspace.Write("Migration/Program.cs", $$"""
            // Constitutional Hash: cdd01ef066bc6cf2

            switch (Environment.GetEnvironmentVariable("PROGRAM"))
            {
            {{string.Join('\n', _programs.Select(name => $"case \"{name}\": {Call(name)} break;"))}}
            }

            """);
        (await _workspace.RunAsync("build", "Migration")).Succeeded();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Starts the program of a block, counted from 0, and waits for an answer at a path.</summary>
    internal Task<Running> StartAsync(int block, string path) => Running.StartAsync(
        _workspace.PathOf("Migration/bin/Debug/net10.0/Migration.dll"),
        new Dictionary<string, string?> { ["PROGRAM"] = _programs[block], ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        path: path);

    // The defaults of Aspire are no program; what calls them is.
    private string Call(string name) => _workspace.Read($"Migration/{name}.cs").Contains("class Extensions", StringComparison.Ordinal)
        ? $"var b{name} = WebApplication.CreateBuilder(args); {name}.Extensions.AddServiceDefaults(b{name}); {name}.Extensions.MapDefaultEndpoints(b{name}.Build()).Run();"
        : $"{name}.Snippet.Run(args);";
}
