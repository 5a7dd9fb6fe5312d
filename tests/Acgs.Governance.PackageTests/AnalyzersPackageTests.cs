// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>The package with the analyzers alone: the gate without a reference at run time.</summary>
public sealed class AnalyzersPackageTests(PackedFeed feed)
{
    private const string Reference = """<PackageReference Include="Acgs.Governance.Analyzers" Version="0.1.0" />""";
    private const string Library = """<PackageReference Include="Acgs.Governance" Version="0.1.0" />""";
    private const string Header = "// Constitutional Hash: cdd01ef066bc6cf2\n\n";
    private const string Program = "System.Console.WriteLine(\"alone\");\n";

    private static readonly string[] Pages = ["README.md", "docs/gate.md", "analyzers/Acgs.Governance.Analyzers/README.md"];

    [Fact]
    public async Task FreshProject_WithTheAnalyzersAlone_IsWarnedBrokenAndMended()
    {
        var workspace = feed.CreateWorkspace();
        (await workspace.RunAsync("new", "console", "-o", "Fresh", "--no-restore")).Succeeded();
        (await workspace.RunAsync("add", "Fresh", "package", "Acgs.Governance.Analyzers")).Succeeded();
        Assert.Contains("<PrivateAssets>all</PrivateAssets>", workspace.Read("Fresh/Fresh.csproj"), StringComparison.Ordinal);
        workspace.Write("Fresh/Program.cs", Program);

        var coding = (await workspace.RunAsync("build", "Fresh")).Succeeded();
        Assert.Contains("Program.cs(1,1): warning ACGS0001", Assert.Single(coding.Diagnostics), StringComparison.Ordinal);
        var integration = (await workspace.RunAsync("build", "Fresh", "--no-incremental", "-p:ContinuousIntegrationBuild=true")).Failed();
        Assert.Contains("Program.cs(1,1): error ACGS0001", Assert.Single(integration.Diagnostics), StringComparison.Ordinal);

        (await workspace.RunAsync("format", "analyzers", "Fresh")).Succeeded();
        Assert.Equal(Header + Program, workspace.Read("Fresh/Program.cs"));
        Assert.Empty((await workspace.RunAsync("build", "Fresh", "--no-incremental", "-p:ContinuousIntegrationBuild=true")).Succeeded().Diagnostics);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(workspace.PathOf("Fresh/bin"), "*", SearchOption.AllDirectories), file => Path.GetFileName(file).StartsWith("Acgs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Project_WithBothPackages_IsEvaluatedOnce()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Both", "Microsoft.NET.Sdk", Reference + Library);
        workspace.Write("Both/Class.cs", "namespace Both;\n");

        var build = (await workspace.RunAsync("build", "Both")).Succeeded();

        Assert.Contains("Class.cs(1,1): warning ACGS0001", Assert.Single(build.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("    1 Warning(s)", build.Output, StringComparison.Ordinal);
    }

    // "PrivateAssets" is left out, as somebody forgets it who writes the reference by hand.
    [Fact]
    public async Task Consumer_BehindTheAnalyzers_SeesNoDiagnostic()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Carrier", "Microsoft.NET.Sdk", Reference);
        workspace.Write("Carrier/Greeting.cs", Header + "namespace Carrier;\n\npublic static class Greeting;\n");
        (await workspace.RunAsync("pack", "Carrier", "-o", "feed")).Succeeded();
        workspace.Write("nuget.config", """<configuration><packageSources><add key="library" value="feed" /></packageSources></configuration>""");
        workspace.WriteProject("Behind", "Microsoft.NET.Sdk", """<ProjectReference Include="../Carrier/Carrier.csproj" />""", "<OutputType>Exe</OutputType>");
        workspace.WriteProject("Packaged", "Microsoft.NET.Sdk", """<PackageReference Include="Carrier" Version="1.0.0" />""", "<OutputType>Exe</OutputType>");
        foreach (var project in (string[])["Behind", "Packaged"])
        {
            workspace.Write($"{project}/Program.cs", Program);
            Assert.Empty((await workspace.RunAsync("build", project, "-p:ContinuousIntegrationBuild=true", "-p:AcgsStrict=true")).Succeeded().Diagnostics);
        }
    }

    [Theory]
    [InlineData("Directory.Packages.props")]
    [InlineData("Directory.Build.props")]
    public async Task Repository_WithTheFileOfThePages_IsGovernedEverywhere(string file)
    {
        var snippets = Pages.Select(page => Snippets.Xml(File.ReadAllText(Path.Combine(Repository.Root, page)), file)).Distinct();
        var workspace = feed.CreateWorkspace();
        workspace.Write(file, Assert.Single(snippets));
        workspace.WriteProject("First", "Microsoft.NET.Sdk", "", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        workspace.WriteProject("Second", "Microsoft.NET.Sdk", """<ProjectReference Include="../First/First.csproj" />""");
        workspace.Write("First/A.cs", "namespace First;\n");
        workspace.Write("Second/B.cs", "namespace Second;\n");

        var first = (await workspace.RunAsync("build", "Second")).Failed();
        Assert.Contains("A.cs(1,1): error ACGS0001", Assert.Single(first.Diagnostics), StringComparison.Ordinal);
        (await workspace.RunAsync("format", "analyzers", "First", "--diagnostics", "ACGS0001")).Succeeded();
        var second = (await workspace.RunAsync("build", "Second")).Succeeded();
        Assert.Contains("B.cs(1,1): warning ACGS0001", Assert.Single(second.Diagnostics), StringComparison.Ordinal);
    }
}
