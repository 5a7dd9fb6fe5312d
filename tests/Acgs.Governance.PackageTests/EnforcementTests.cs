// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>A missing header is a warning while coding and an error in CI, whatever was compiled before.</summary>
public sealed class EnforcementTests(PackedFeed feed)
{
    private const string Assembly = "Plain/obj/Release/net10.0/Plain.dll";
    private const string Header = "// Constitutional Hash: cdd01ef066bc6cf2\n\n";
    private const string Code = "namespace Plain;\n";

    private static readonly (string Variable, string Value, string Severity)[] Environments =
    [
        ("CI", "true", "error"), ("CI", "1", "error"), ("CI", "woodpecker", "error"), ("CI", "false", "warning"), ("CI", "0", "warning"),
        ("TF_BUILD", "True", "error"), ("GITHUB_ACTIONS", "true", "error"), ("GITLAB_CI", "true", "error"), ("TEAMCITY_VERSION", "2025.7", "error"),
        ("BUILD_URL", "https://jenkins.example/job/1/", "error"), ("CODEBUILD_BUILD_ID", "a:b", "error"), ("BUILDKITE", "true", "error"),
        ("BITBUCKET_BUILD_NUMBER", "7", "error"), ("ContinuousIntegrationBuild", "true", "error"), ("ContinuousIntegrationBuild", "false", "warning"),
    ];

    private static readonly string[] Build = ["build", "Plain", "-c", "Release"];
    private static readonly string[] Pack = ["pack", "Plain", "-c", "Release", "-o", "packages"];

    [Fact]
    public async Task Pack_InContinuousIntegration_FailsOverAnUpToDateBuildAndBack()
    {
        var workspace = Create();
        AssertReported("warning", (await workspace.RunAsync(Build)).Succeeded());
        var compiled = Compiled(workspace);
        Assert.Empty((await workspace.RunAsync(Build)).Succeeded().Diagnostics);
        Assert.Equal(compiled, Compiled(workspace));

        AssertReported("error", (await workspace.RunAsync([.. Pack, "-p:ContinuousIntegrationBuild=true"])).Failed());
        AssertReported("warning", (await workspace.RunAsync(Build)).Succeeded());
        AssertReported("error", (await workspace.RunWithAsync("CI", "true", Pack)).Failed());
        Assert.False(Directory.Exists(workspace.PathOf("packages")));

        workspace.Write("Plain/Class.cs", Header + Code);
        Assert.Empty((await workspace.RunWithAsync("CI", "true", Pack)).Succeeded().Diagnostics);
        compiled = Compiled(workspace);
        Assert.Empty((await workspace.RunWithAsync("CI", "true", Pack)).Succeeded().Diagnostics);
        Assert.Equal(compiled, Compiled(workspace));
    }

    [Fact]
    public async Task Auto_InEveryEnvironment_KnowsContinuousIntegration()
    {
        var workspace = Create();
        (await workspace.RunAsync("restore", "Plain")).Succeeded();
        Assert.Equal("warning", await SeverityAsync("AcgsEnforce", "auto"));
        foreach (var (variable, value, severity) in Environments)
        {
            Assert.Equal((variable, value, severity), (variable, value, await SeverityAsync(variable, value)));
        }

        async Task<string> SeverityAsync(string variable, string value) =>
            (await workspace.RunWithAsync(variable, value, "msbuild", "Plain", "-t:SetAcgsSeverity", "-getProperty:_AcgsSeverity")).Succeeded().Output.Trim();
    }

    [Fact]
    public async Task Property_IsSet_DecidesUnlessAnEditorConfigDoes()
    {
        var workspace = Create();
        AssertReported("error", (await workspace.RunAsync([.. Build, "-p:AcgsEnforce=error"])).Failed());
        AssertReported("warning", (await workspace.RunWithAsync("CI", "true", [.. Build, "-p:AcgsEnforce=Warning"])).Succeeded());
        var wrong = (await workspace.RunAsync([.. Build, "-p:AcgsEnforce=always"])).Failed();
        Assert.Contains(
            "error ACGS0007: The property AcgsEnforce must be auto, error or warning, but it is 'always'.",
            Assert.Single(wrong.Diagnostics),
            StringComparison.Ordinal);

        workspace.Write("Plain/.editorconfig", "[*.cs]\ndotnet_diagnostic.ACGS0001.severity = warning\n");
        AssertReported("warning", (await workspace.RunAsync([.. Build, "-p:AcgsEnforce=error"])).Succeeded());
    }

    private static DateTime Compiled(Workspace workspace) => File.GetLastWriteTimeUtc(workspace.PathOf(Assembly));

    private static void AssertReported(string severity, CommandResult result) =>
        Assert.Contains($"Class.cs(1,1): {severity} ACGS0001", Assert.Single(result.Diagnostics), StringComparison.Ordinal);

    private Workspace Create()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Plain", "Microsoft.NET.Sdk", Workspace.Reference("Acgs.Governance.Analyzers", Package.Version));
        workspace.Write("Plain/Class.cs", Code);
        return workspace;
    }
}
