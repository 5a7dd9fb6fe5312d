// Constitutional Hash: cdd01ef066bc6cf2

using System.IO.Compression;
using System.Xml.Linq;

namespace Acgs.Governance.PackageTests;

/// <summary>What is in the packages, and what they bring along.</summary>
public sealed class PackageContentTests(PackedFeed feed)
{
    private static readonly string[] ExpectedFiles =
    [
        "README.md",
        "analyzers/dotnet/cs/Acgs.Governance.Analyzers.dll",
        "analyzers/dotnet/cs/Acgs.Governance.CodeFixes.dll",
        "build/Acgs.Governance.ContinuousIntegration.globalconfig",
        "build/Acgs.Governance.props",
        "build/Acgs.Governance.targets",
        "lib/net10.0/Acgs.Governance.dll",
        "lib/net10.0/Acgs.Governance.xml",
    ];

    [Fact]
    public void CorePackage_Files_AreTheLibraryTheAnalyzersAndTheBuildFiles()
    {
        using var package = Open("Acgs.Governance");
        var files = package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal) && !name.StartsWith("_rels", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml");
        Assert.Equal(ExpectedFiles, files.Order(StringComparer.Ordinal));
    }

    // Central pinning of transitive packages writes the pin of the core's dependency into the connectors as well.
    [Theory]
    [InlineData("Acgs.Governance", "Microsoft.Extensions.Telemetry")]
    [InlineData("Acgs.Governance.PostgreSql", "Acgs.Governance AspNetCore.HealthChecks.NpgSql Microsoft.Extensions.Telemetry Npgsql")]
    [InlineData("Acgs.Governance.Redis", "Acgs.Governance AspNetCore.HealthChecks.Redis Microsoft.Extensions.Telemetry StackExchange.Redis")]
    [InlineData("Acgs.Governance.Prometheus", "Acgs.Governance Microsoft.Extensions.Telemetry OpenTelemetry.Exporter.Prometheus.AspNetCore OpenTelemetry.Extensions.Hosting")]
    public void Package_Dependencies_AreExactlyThese(string id, string dependencies)
    {
        using var package = Open(id);
        using var specification = package.GetEntry($"{id}.nuspec")!.Open();
        var found = XDocument.Load(specification).Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => element.Attribute("id")!.Value);
        Assert.Equal(dependencies.Split(' '), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pack_Twice_GivesTheSameBytes()
    {
        var epoch = new Dictionary<string, string?> { ["SOURCE_DATE_EPOCH"] = "1767225600" };
        var project = Path.Combine(Repository.Root, "src", "Acgs.Governance");
        var workspace = feed.CreateWorkspace();
        foreach (var output in (string[])["first", "second"])
        {
            (await DotNet.RunAsync(Repository.Root, epoch, "pack", project, "-c", "Release", "--no-build", "-o", workspace.PathOf(output))).Succeeded();
        }

        Assert.Equal(
            await File.ReadAllBytesAsync(workspace.PathOf("first/Acgs.Governance.0.1.0.nupkg"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(workspace.PathOf("second/Acgs.Governance.0.1.0.nupkg"), TestContext.Current.CancellationToken));
    }

    private static ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Repository.Packages, $"{id}.0.1.0.nupkg"));
}
