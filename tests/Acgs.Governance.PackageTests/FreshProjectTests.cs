// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>A new web project that adds the package: warned, broken in CI, mended, governed.</summary>
public sealed class FreshProjectTests(PackedFeed feed)
{
    private const string Header = "// Constitutional Hash: cdd01ef066bc6cf2\n\n";

    [Fact]
    public async Task FreshWebProject_WithThePackage_IsWarnedBrokenMendedAndGoverned()
    {
        var workspace = feed.CreateWorkspace();
        (await workspace.RunAsync("new", "web", "-o", "Fresh", "--no-restore")).Succeeded();
        (await workspace.RunAsync("add", "Fresh", "package", "Acgs.Governance")).Succeeded();
        var program = Repository.QuickStart();
        workspace.Write("Fresh/Program.cs", program);
        workspace.Write("Fresh/Other.cs", "namespace Fresh;\n\ninternal static class Other;\n");

        var coding = (await workspace.RunAsync("build", "Fresh")).Succeeded();
        Assert.Equal(["Other.cs", "Program.cs"], Files(coding, "warning ACGS0001"));

        var integration = (await workspace.RunAsync("build", "Fresh", "--no-incremental", "-p:ContinuousIntegrationBuild=true")).Failed();
        Assert.Equal(["Other.cs", "Program.cs"], Files(integration, "error ACGS0001"));

        (await workspace.RunAsync("format", "analyzers", "Fresh")).Succeeded();
        Assert.Equal(Header + program, workspace.Read("Fresh/Program.cs"));
        Assert.Equal(Header + "namespace Fresh;\n\ninternal static class Other;\n", workspace.Read("Fresh/Other.cs"));

        var mended = (await workspace.RunAsync("build", "Fresh", "--no-incremental", "-p:ContinuousIntegrationBuild=true")).Succeeded();
        Assert.Empty(mended.Diagnostics);
        Assert.Contains("0 Warning(s)", mended.Output, StringComparison.Ordinal);

        await AssertGovernedAsync(workspace.PathOf("Fresh/bin/Debug/net10.0/Fresh.dll"), "cdd01ef066bc6cf2");
    }

    [Fact]
    public async Task Build_WithItsOwnHash_StampsItIntoTheService()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Stamped", "Microsoft.NET.Sdk.Web", """<PackageReference Include="Acgs.Governance" Version="0.1.0" />""");
        workspace.Write("Stamped/Program.cs", "// Constitutional Hash: 0123456789abcdef\n" + Repository.QuickStart());

        var build = (await workspace.RunAsync("build", "Stamped", "-p:AcgsConstitutionalHash=0123456789abcdef")).Succeeded();

        Assert.Empty(build.Diagnostics);
        await AssertGovernedAsync(workspace.PathOf("Stamped/bin/Debug/net10.0/Stamped.dll"), "0123456789abcdef");
    }

    [Theory]
    [InlineData("AcgsConstitutionalHash", "CDD01EF066BC6CF2")]
    [InlineData("AcgsConstitutionalHash", "cdd01ef")]
    [InlineData("AcgsAcceptedHashes", "0123456789abcdef,zzz")]
    public async Task Build_WithAMalformedHash_FailsOnceNamingTheProperty(string property, string value)
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject(
            "Wrong", "Microsoft.NET.Sdk", """<PackageReference Include="Acgs.Governance" Version="0.1.0" />""", $"<{property}>{value}</{property}>");
        workspace.Write("Wrong/Class.cs", "namespace Wrong;\n");

        var build = (await workspace.RunAsync("build", "Wrong")).Failed();

        Assert.Contains($"error ACGS0007: The property {property} must be", Assert.Single(build.Diagnostics), StringComparison.Ordinal);
    }

    private static async Task AssertGovernedAsync(string assembly, string hash)
    {
        await using var service = await Running.StartAsync(assembly);
        using var health = await service.Client.GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.Equal(hash, Assert.Single(health.Headers.GetValues("X-Constitutional-Hash")));
        Assert.Contains(
            $"\"constitutional_hash\":\"{hash}\"", await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("governed", await service.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
    }

    // "…/Program.cs(1,1): warning ACGS0001: …"
    private static IEnumerable<string> Files(CommandResult build, string kind) => build.Diagnostics
        .Where(line => line.Contains(kind, StringComparison.Ordinal))
        .Select(line => Path.GetFileName(line.Split('(')[0]))
        .Distinct()
        .Order(StringComparer.Ordinal);
}
