// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.PackageTests;

/// <summary>Projects and files that are not the usual C#: they build, are refused or are named in words that help.</summary>
public sealed class OtherProjectTests(PackedFeed feed)
{
    private const string Reference = """<PackageReference Include="Acgs.Governance.Analyzers" Version="0.1.0" PrivateAssets="all" />""";

    [Theory]
    [InlineData("fsproj", "Code.fs", "module Code\nlet one = 1\n", """<Compile Include="Code.fs" />""")]
    [InlineData("vbproj", "Code.vb", "Public Class Code\nEnd Class\n", "")]
    public async Task Project_OfAnotherLanguage_IsLeftAlone(string suffix, string file, string code, string items)
    {
        var workspace = feed.CreateWorkspace();
        workspace.Write($"Other/Other.{suffix}", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AcgsStrict>true</AcgsStrict>
                <NoWarn>$(NoWarn);ACGS0001</NoWarn>
              </PropertyGroup>
              <ItemGroup>{Reference}{items}</ItemGroup>
            </Project>
            """);
        workspace.Write($"Other/{file}", code);

        Assert.Empty((await workspace.RunWithAsync("CI", "true", "build", "Other")).Succeeded().Diagnostics);
    }

    [Fact]
    public async Task Project_ForAnOlderFramework_IsRefusedByTheRestore()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject(
            "Old", "Microsoft.NET.Sdk", Workspace.Reference("Acgs.Governance", Package.Version), "<TargetFramework>net8.0</TargetFramework>");
        workspace.Write("Old/Program.cs", Repository.QuickStart());

        var build = (await workspace.RunAsync("build", "Old")).Failed();

        Assert.Contains("error NU1202: Package Acgs.Governance 0.1.0 is not compatible with net8.0", build.Output, StringComparison.Ordinal);
        Assert.Contains("Package Acgs.Governance 0.1.0 supports: net10.0", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_InAnotherEncoding_IsNamedAndCorrectedByTheCommandLine()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Old", "Microsoft.NET.Sdk", Reference);
        var original = Encoding.Latin1.GetBytes("// café\nnamespace Old;\n");
        await File.WriteAllBytesAsync(workspace.PathOf("Old/Class.cs"), original, TestContext.Current.CancellationToken);
        var build = (await workspace.RunAsync("build", "Old")).Succeeded();
        Assert.Contains(
            "(the file is not UTF-8: convert it, or run 'acgs-cli compliance fix', because the code fix leaves it alone)",
            Assert.Single(build.Diagnostics),
            StringComparison.Ordinal);

        (await workspace.RunInAsync("Old", Repository.Cli, "compliance", "fix", "Class.cs")).Succeeded();

        byte[] expected = [.. Encoding.ASCII.GetBytes("// Constitutional Hash: cdd01ef066bc6cf2\n"), .. original];
        Assert.Equal(expected, await File.ReadAllBytesAsync(workspace.PathOf("Old/Class.cs"), TestContext.Current.CancellationToken));
        Assert.Empty((await workspace.RunAsync("build", "Old")).Succeeded().Diagnostics);
    }
}
