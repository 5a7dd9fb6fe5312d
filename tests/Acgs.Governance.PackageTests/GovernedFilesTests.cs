// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>Which files the build hands to the analyzers as governed, beside the C# ones.</summary>
public sealed class GovernedFilesTests(PackedFeed feed)
{
    private const string Reference = """<PackageReference Include="Acgs.Governance.Analyzers" Version="0.1.0" PrivateAssets="all" />""";

    [Fact]
    public async Task RazorProject_WithTheUsualFiles_PassesEachOnce()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject(
            "Pages",
            "Microsoft.NET.Sdk.Web",
            Reference + """<AdditionalFiles Include="$(MSBuildThisFileDirectory)marked.sql" Kept="yes" /><AdditionalFiles Include="hand.graphql" AcgsGoverned="true" />""",
            "<AcgsGovernedFiles>true;**/*.txt</AcgsGovernedFiles><AcgsJson>key</AcgsJson>");
        workspace.Write("Pages/Program.cs", "// Constitutional Hash: cdd01ef066bc6cf2\nWebApplication.Create(args).Run();\n");
        foreach (var name in (string[])["marked.sql", "odd; #[x].sql", "hand.graphql", "a.proto", "a.json", "a.txt", "deep/er/a.yml", "obj/skipped.sql", "sub/obj/skipped.sql", "sub/bin/skipped.xml", "node_modules/skipped.json", "other.md"])
        {
            workspace.Write($"Pages/{name}", "x\n");
        }

        workspace.Write("Pages/Components/Greeting.razor", "<p>hello</p>\n");
        workspace.Write("Pages/Views/Index.cshtml", "<p>hello</p>\n");

        (await workspace.RunAsync("build", "Pages")).Succeeded();

        var options = GeneratedOptions.Of(workspace, "Pages");
        Assert.Equal(
            ["Greeting.razor", "Index.cshtml", "Pages.csproj", "a.json", "a.proto", "a.txt", "a.yml", "hand.graphql", "marked.sql", @"odd\; \#\[x\].sql"],
            options.Governed);
        Assert.All(["Greeting.razor", "marked.sql"], name => Assert.Equal(1, options.CountOf(name)));
        Assert.Equal("key", options.Property("AcgsJson"));
        // The Razor source generator still has what it needs.
        Assert.True(File.Exists(workspace.PathOf("Pages/bin/Debug/net10.0/Pages.dll")));
        var items = (await workspace.RunAsync("build", "Pages", "--no-restore", "-t:CoreCompile", "-getItem:AdditionalFiles")).Succeeded();
        Assert.Contains("\"Kept\": \"yes\"", items.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_ThatDoesNotAsk_PassesNone()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Plain", "Microsoft.NET.Sdk", Reference);
        workspace.Write("Plain/query.sql", "select 1;\n");
        (await workspace.RunAsync("restore", "Plain")).Succeeded();
        foreach (var properties in (string[][])[[], ["-p:AcgsGovernedFiles=false"], ["-p:AcgsGovernedFiles=true", "-p:AcgsGovernanceEnforceHeaders=false"]])
        {
            (await workspace.RunAsync(["build", "Plain", "--no-restore", .. properties])).Succeeded();

            Assert.Empty(GeneratedOptions.Of(workspace, "Plain").Governed);
        }
    }
}
