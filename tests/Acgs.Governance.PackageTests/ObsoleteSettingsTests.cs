// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>Settings of versions in which the analyzer checked files that are not C#: they have no effect, and the build says so.</summary>
public sealed class ObsoleteSettingsTests(PackedFeed feed)
{
    private const string Reference = """<PackageReference Include="Acgs.Governance.Analyzers" Version="0.1.0" PrivateAssets="all" />""";
    private const string Marked = """<AdditionalFiles Include="query.sql" AcgsGoverned="true" />""";
    private const string Effect = "has no effect: the analyzer checks C# only. Check all other files with 'acgs-cli compliance check', and remove the setting.";

    [Theory]
    [InlineData("", "<AcgsGovernedFiles>true</AcgsGovernedFiles>", "warning ACGS0009: The property AcgsGovernedFiles " + Effect)]
    [InlineData("", "<AcgsGovernedFiles>**/*.sql;**/*.yml</AcgsGovernedFiles>", "warning ACGS0009: The property AcgsGovernedFiles " + Effect)]
    [InlineData(Marked, "", "warning ACGS0009: The metadata AcgsGoverned of AdditionalFiles " + Effect)]
    public async Task Build_OfProjectThatSetsOne_Warns(string items, string properties, string expected)
    {
        var workspace = Create(items, properties);

        var build = (await workspace.RunAsync("build", "Plain")).Succeeded();

        Assert.Contains(expected, Assert.Single(build.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("    1 Warning(s)", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "<AcgsGovernedFiles>false</AcgsGovernedFiles>")]
    [InlineData(Marked, "<AcgsGovernedFiles>true</AcgsGovernedFiles><AcgsGovernanceEnforceHeaders>false</AcgsGovernanceEnforceHeaders>")]
    public async Task Build_OfProjectThatAsksForNothing_IsSilent(string items, string properties) =>
        Assert.Empty((await Create(items, properties).RunAsync("build", "Plain")).Succeeded().Diagnostics);

    private Workspace Create(string items, string properties)
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Plain", "Microsoft.NET.Sdk", Reference + items, properties);
        workspace.Write("Plain/Class.cs", "// Constitutional Hash: cdd01ef066bc6cf2\n\nnamespace Plain;\n");
        workspace.Write("Plain/query.sql", "select 1;\n");
        return workspace;
    }
}
