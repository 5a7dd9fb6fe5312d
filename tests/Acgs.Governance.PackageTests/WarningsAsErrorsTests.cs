// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>A repository that lets no warning pass adds the package: one command or one switch, and it builds again.</summary>
public sealed class WarningsAsErrorsTests(PackedFeed feed)
{
    private const string Header = "// Constitutional Hash: cdd01ef066bc6cf2\n\n";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["Strict/Alpha.cs"] = "namespace Strict;\n\ninternal static class Alpha;\n",
        ["Strict/Beta.cs"] = "// Copyright (c) ACGS\nnamespace Strict;\n\ninternal static class Beta;\n",
        ["Strict/Program.cs"] = "System.Console.WriteLine(\"strict\");\n",
    };

    [Fact]
    public async Task Command_OfTheQuickStart_MendsWhatThePackageBreaks()
    {
        var workspace = await CreateAsync();
        var broken = (await workspace.RunAsync("build", "Strict")).Failed();
        Assert.Equal(Files.Keys.Select(Path.GetFileName), broken.Diagnostics.Select(line => Path.GetFileName(line.Split('(')[0])).Distinct().Order(StringComparer.Ordinal));
        Assert.All(broken.Diagnostics, line => Assert.Contains("(1,1): error ACGS0001", line, StringComparison.Ordinal));

        (await workspace.RunAsync("format", "analyzers", "Strict", "--diagnostics", "ACGS0001")).Succeeded();

        Assert.All(Files, file => Assert.Equal(Header.TrimEnd('\n') + (file.Value.StartsWith("//", StringComparison.Ordinal) ? "\n" : "\n\n") + file.Value, workspace.Read(file.Key)));
        Assert.Empty((await workspace.RunAsync("build", "Strict")).Succeeded().Diagnostics);
    }

    [Theory]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><AcgsGovernanceEnforceHeaders>false</AcgsGovernanceEnforceHeaders></PropertyGroup></Project>")]
    [InlineData(".editorconfig", "root = true\n[*.cs]\nacgs_header = validate\n")]
    public async Task Switch_ForAdoptingLater_LetsTheBuildPass(string file, string text)
    {
        var workspace = await CreateAsync();
        workspace.Write(file, text);

        Assert.Empty((await workspace.RunAsync("build", "Strict", "-p:ContinuousIntegrationBuild=true")).Succeeded().Diagnostics);
    }

    private async Task<Workspace> CreateAsync()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Strict", "Microsoft.NET.Sdk", "", "<OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        foreach (var (name, text) in Files)
        {
            workspace.Write(name, text);
        }

        (await workspace.RunAsync("build", "Strict")).Succeeded();
        (await workspace.RunAsync("add", "Strict", "package", "Acgs.Governance")).Succeeded();
        return workspace;
    }
}
