// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>Whoever gets the package behind somebody else's back keeps the API and sees no rule of ours.</summary>
public sealed class TransitiveTests(PackedFeed feed)
{
    private const string Marked = "// Constitutional Hash: cdd01ef066bc6cf2\n\nnamespace Library;\n\npublic static class Greeting\n{\n    public const string Text = \"hello\";\n}\n";
    private const string Unmarked = "System.Console.WriteLine(Library.Greeting.Text);\n";

    [Fact]
    public async Task Consumer_ByProjectReference_SeesNoDiagnostic()
    {
        var workspace = WithLibrary();
        workspace.WriteProject("App", "Microsoft.NET.Sdk", """<ProjectReference Include="../Library/Library.csproj" />""", "<OutputType>Exe</OutputType>");
        workspace.Write("App/Program.cs", Unmarked);

        var build = (await workspace.RunAsync("build", "App", "-p:ContinuousIntegrationBuild=true")).Succeeded();

        Assert.Empty(build.Diagnostics);
    }

    [Fact]
    public async Task Consumer_ByPackageReference_SeesNoDiagnostic()
    {
        var workspace = WithLibrary();
        (await workspace.RunAsync("pack", "Library", "-o", "feed")).Succeeded();
        workspace.Write("nuget.config", """<configuration><packageSources><add key="library" value="feed" /></packageSources></configuration>""");
        workspace.WriteProject("App", "Microsoft.NET.Sdk", """<PackageReference Include="Library" Version="1.0.0" />""", "<OutputType>Exe</OutputType>");
        workspace.Write("App/Program.cs", Unmarked);

        var build = (await workspace.RunAsync("build", "App", "-p:ContinuousIntegrationBuild=true")).Succeeded();

        Assert.Empty(build.Diagnostics);
    }

    [Fact]
    public async Task Library_ThatReferencesThePackage_IsEvaluatedItself()
    {
        var workspace = WithLibrary();
        workspace.Write("Library/Unmarked.cs", "namespace Library;\n");

        var build = (await workspace.RunAsync("build", "Library", "-p:ContinuousIntegrationBuild=true")).Failed();

        Assert.All(build.Diagnostics, line => Assert.Contains("Unmarked.cs", line, StringComparison.Ordinal));
    }

    private Workspace WithLibrary()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Library", "Microsoft.NET.Sdk", """<PackageReference Include="Acgs.Governance" Version="0.1.0" />""");
        workspace.Write("Library/Greeting.cs", Marked);
        return workspace;
    }
}
