// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>A file that several compilations share gets one header, whoever formats it and however often.</summary>
public sealed class FormatTests(PackedFeed feed)
{
    private const string Reference = """<PackageReference Include="Acgs.Governance.Analyzers" Version="0.1.0" PrivateAssets="all" />""";
    private const string Header = "// Constitutional Hash: cdd01ef066bc6cf2";

    private const string Untidy = "#if NETSTANDARD2_0\r\nusing System;\r\n#endif\r\nnamespace Twice {\r\n  public static class Shared { public const int  One = 1; }\r\n}\r\n";

    [Fact]
    public async Task Format_OfSharedFiles_LeavesOneValidHeader()
    {
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject("Twice", "Microsoft.NET.Sdk", Reference, "<TargetFramework /><TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks><LangVersion>latest</LangVersion>");
        workspace.WriteProject("Other", "Microsoft.NET.Sdk", Reference + """<Compile Include="../Twice/Shared.cs" />""");
        workspace.Write("Twice/Shared.cs", Untidy);
        // Without it the SDK's own formatter writes LF into files with CRLF.
        workspace.Write(".editorconfig", "root = true\n[*]\nend_of_line = crlf\n");
        (await workspace.RunAsync("new", "sln", "-n", "All")).Succeeded();
        (await workspace.RunAsync("sln", "add", "Twice", "Other")).Succeeded();
        (await workspace.RunAsync("restore")).Succeeded();

        (await workspace.RunAsync("format", "--no-restore")).Succeeded();
        var once = workspace.Read("Twice/Shared.cs");
        Assert.StartsWith(Header + "\r\n\r\n#if NETSTANDARD2_0\r\n", once, StringComparison.Ordinal);
        Assert.Equal(2, once.Split(Header).Length);
        Assert.DoesNotContain("\n", once.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);

        (await workspace.RunAsync("format", "--no-restore")).Succeeded();
        Assert.Equal(once, workspace.Read("Twice/Shared.cs"));
        (await workspace.RunAsync("format", "--no-restore", "--verify-no-changes")).Succeeded();
        Assert.Empty((await workspace.RunAsync("build", "-p:ContinuousIntegrationBuild=true")).Succeeded().Diagnostics);
    }
}
