// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>What is in the packages, and what they bring along.</summary>
public sealed class PackageContentTests(PackedFeed feed)
{
    private static readonly string[] ExpectedInBoth =
        ["README.md", "analyzers/dotnet/cs/Acgs.Governance.Analyzers.dll", "analyzers/dotnet/cs/Acgs.Governance.CodeFixes.dll", "bom.cdx.json", "icon.png"];

    private static readonly string[] BuildFiles = ["Errors.globalconfig", "Files.targets", "Header.props", "Header.targets", "Strict.targets"];

    // The library's build files are for its framework alone: with others NuGet would not refuse a project for an older one.
    [Theory]
    [InlineData("Acgs.Governance", "build/net10.0/", "ConfigurationSchema.json", "lib/net10.0/Acgs.Governance.dll", "lib/net10.0/Acgs.Governance.xml")]
    [InlineData("Acgs.Governance.Analyzers", "build/")]
    public void Package_Files_AreExactlyThese(string id, string build, params string[] own)
    {
        using var package = Package.Open(id);
        var files = package.Files
            .Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal) && !name.StartsWith("_rels", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml");
        string[] expected =
            [.. ExpectedInBoth, .. own, .. BuildFiles.Select(file => $"{build}Acgs.Governance.{file}"), $"{build}{id}.props", $"{build}{id}.targets"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnalyzersPackage_IsForDevelopment_TheLibraryIsNot()
    {
        using var analyzers = Package.Open("Acgs.Governance.Analyzers");
        using var library = Package.Open("Acgs.Governance");

        Assert.Equal("true", analyzers.Specification("developmentDependency").Single().Value);
        Assert.Empty(library.Specification("developmentDependency"));
    }

    // What the core depends on comes into every project behind it, analyzers and generators included: nothing but the shared framework.
    [Theory]
    [InlineData("Acgs.Governance", "")]
    [InlineData("Acgs.Governance.Analyzers", "")]
    [InlineData("Acgs.Governance.PostgreSql", "Acgs.Governance AspNetCore.HealthChecks.NpgSql Npgsql")]
    [InlineData("Acgs.Governance.Redis", "Acgs.Governance AspNetCore.HealthChecks.Redis StackExchange.Redis")]
    [InlineData("Acgs.Governance.Sqlite", "Acgs.Governance Microsoft.Data.Sqlite")]
    [InlineData("Acgs.Governance.LedgerConformance", "Acgs.Governance xunit.v3.assert xunit.v3.extensibility.core")]
    [InlineData("Acgs.Governance.Grpc", "Acgs.Governance Grpc.AspNetCore.Server Grpc.HealthCheck")]
    [InlineData("Acgs.Governance.Templates", "")]
    [InlineData("Acgs.Governance.Serilog", "Acgs.Governance Serilog")]
    [InlineData("Acgs.Governance.OpenTelemetry", "Acgs.Governance OpenTelemetry.Extensions.Hosting")]
    [InlineData(
        "Acgs.Governance.Prometheus",
        "Acgs.Governance Acgs.Governance.OpenTelemetry OpenTelemetry.Exporter.Prometheus.AspNetCore OpenTelemetry.Extensions.Hosting")]
    public void Package_Dependencies_AreExactlyThese(string id, string dependencies)
    {
        using var package = Package.Open(id);
        var found = package.Specification("dependency").Select(element => element.Attribute("id")!.Value);
        Assert.Equal(dependencies.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pack_Twice_GivesTheSameBytes()
    {
        var epoch = new Dictionary<string, string?> { ["SOURCE_DATE_EPOCH"] = "1767225600" };
        var workspace = feed.CreateWorkspace();
        foreach (var output in (string[])["first", "second"])
        {
            (await DotNet.RunAsync(Repository.Root, epoch, "pack", "-c", "Release", "--no-build", "-o", workspace.PathOf(output))).Succeeded();
        }

        var packages = Directory.GetFiles(workspace.PathOf("first")).Select(Path.GetFileName).ToList();
        Assert.Superset(Package.Folders.Keys.Select(id => $"{id}.{Package.Version}.nupkg").ToHashSet(), packages.ToHashSet()!);
        foreach (var package in packages)
        {
            Assert.Equal(
                await File.ReadAllBytesAsync(workspace.PathOf($"first/{package}"), TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(workspace.PathOf($"second/{package}"), TestContext.Current.CancellationToken));
        }
    }
}
