// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>What the README of a package shows can be pasted.</summary>
public sealed class ReadmeTests(PackedFeed feed)
{
    [Fact]
    public async Task Snippets_OfPackages_Compile()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject(
            "Pages",
            "Microsoft.NET.Sdk.Web",
            string.Join('\n', Package.Libraries.Select(id => Workspace.Reference(id, Package.Version)))
                + Workspace.Reference("Serilog.AspNetCore", Repository.VersionOf("Serilog.AspNetCore"))
                + Workspace.Reference("OpenTelemetry.Exporter.OpenTelemetryProtocol", Repository.VersionOf("OpenTelemetry.Extensions.Hosting")),
            "<OutputType>Library</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        foreach (var id in Package.Libraries)
        {
            Snippets.Write(workspace, "Pages", $"{Package.Folders[id]}/README.md");
        }

        (await workspace.RunAsync("build", "Pages")).Succeeded();
        Assert.Superset(
            new HashSet<string> { "src_Acgs_Governance_README_md_0.cs", "src_Acgs_Governance_Serilog_README_md_1.cs" },
            Directory.GetFiles(workspace.PathOf("Pages"), "*.cs").Select(Path.GetFileName).ToHashSet()!);
    }

    [Fact]
    public async Task Snippet_OfConformance_IsTestsOfAStore()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject(
            "Tests",
            "Microsoft.NET.Sdk",
            Workspace.Reference(Package.Conformance, Package.Version) + Workspace.Reference("xunit.v3", Repository.VersionOf("xunit.v3")),
            "<OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        Snippets.Write(workspace, "Tests", $"{Package.Folders[Package.Conformance]}/README.md");

        (await workspace.RunAsync("build", "Tests")).Succeeded();

        var run = await workspace.RunAsync("run", "--project", "Tests", "--no-build", "--", "-list", "classes");
        Assert.Contains("VerificationTests", run.Output, StringComparison.Ordinal);
    }
}
