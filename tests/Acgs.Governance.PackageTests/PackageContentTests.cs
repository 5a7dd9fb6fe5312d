// Constitutional Hash: cdd01ef066bc6cf2

using System.IO.Compression;
using System.Xml.Linq;

namespace Acgs.Governance.PackageTests;

/// <summary>What is in the packages, and what they bring along.</summary>
public sealed class PackageContentTests(PackedFeed feed)
{
    private static readonly string[] ExpectedInBoth =
    [
        "README.md",
        "analyzers/dotnet/cs/Acgs.Governance.Analyzers.dll",
        "analyzers/dotnet/cs/Acgs.Governance.CodeFixes.dll",
        "build/Acgs.Governance.ContinuousIntegration.globalconfig",
        "build/Acgs.Governance.Files.targets",
        "build/Acgs.Governance.Header.props",
        "build/Acgs.Governance.Header.targets",
        "build/Acgs.Governance.Strict.targets",
    ];

    [Theory]
    [InlineData("Acgs.Governance", "ConfigurationSchema.json", "build/Acgs.Governance.props", "build/Acgs.Governance.targets", "lib/net10.0/Acgs.Governance.dll", "lib/net10.0/Acgs.Governance.xml")]
    [InlineData("Acgs.Governance.Analyzers", "build/Acgs.Governance.Analyzers.props", "build/Acgs.Governance.Analyzers.targets")]
    public void Package_Files_AreExactlyThese(string id, params string[] own)
    {
        using var package = Open(id);
        var files = package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal) && !name.StartsWith("_rels", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml");
        Assert.Equal(ExpectedInBoth.Concat(own).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnalyzersPackage_IsForDevelopment_TheLibraryIsNot()
    {
        Assert.Equal("true", Specification("Acgs.Governance.Analyzers", "developmentDependency").Single().Value);
        Assert.Empty(Specification("Acgs.Governance", "developmentDependency"));
    }

    // Central pinning of transitive packages writes the pin of the core's dependency into the connectors as well.
    [Theory]
    [InlineData("Acgs.Governance", "Microsoft.Extensions.Telemetry")]
    [InlineData("Acgs.Governance.Analyzers", "")]
    [InlineData("Acgs.Governance.PostgreSql", "Acgs.Governance AspNetCore.HealthChecks.NpgSql Microsoft.Extensions.Telemetry Npgsql")]
    [InlineData("Acgs.Governance.Redis", "Acgs.Governance AspNetCore.HealthChecks.Redis Microsoft.Extensions.Telemetry StackExchange.Redis")]
    [InlineData("Acgs.Governance.Serilog", "Acgs.Governance Microsoft.Extensions.Telemetry Serilog")]
    [InlineData("Acgs.Governance.OpenTelemetry", "Acgs.Governance Microsoft.Extensions.Telemetry OpenTelemetry.Extensions.Hosting")]
    [InlineData(
        "Acgs.Governance.Prometheus",
        "Acgs.Governance Acgs.Governance.OpenTelemetry Microsoft.Extensions.Telemetry OpenTelemetry.Exporter.Prometheus.AspNetCore OpenTelemetry.Extensions.Hosting")]
    public void Package_Dependencies_AreExactlyThese(string id, string dependencies)
    {
        var found = Specification(id, "dependency").Select(element => element.Attribute("id")!.Value);
        Assert.Equal(dependencies.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("src", "Acgs.Governance")]
    [InlineData("analyzers", "Acgs.Governance.Analyzers")]
    public async Task Pack_Twice_GivesTheSameBytes(string folder, string id)
    {
        var epoch = new Dictionary<string, string?> { ["SOURCE_DATE_EPOCH"] = "1767225600" };
        var project = Path.Combine(Repository.Root, folder, id);
        var workspace = feed.CreateWorkspace();
        foreach (var output in (string[])["first", "second"])
        {
            (await DotNet.RunAsync(Repository.Root, epoch, "pack", project, "-c", "Release", "--no-build", "-o", workspace.PathOf(output))).Succeeded();
        }

        Assert.Equal(
            await File.ReadAllBytesAsync(workspace.PathOf($"first/{id}.0.1.0.nupkg"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(workspace.PathOf($"second/{id}.0.1.0.nupkg"), TestContext.Current.CancellationToken));
    }

    private static ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Repository.Packages, $"{id}.0.1.0.nupkg"));

    private static XElement[] Specification(string id, string element)
    {
        using var package = Open(id);
        using var specification = package.GetEntry($"{id}.nuspec")!.Open();
        return [.. XDocument.Load(specification).Descendants().Where(found => found.Name.LocalName == element)];
    }
}
