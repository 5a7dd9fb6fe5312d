// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PackageTests;

/// <summary>A native application that uses the core package.</summary>
public sealed class AheadOfTimeTests(PackedFeed feed)
{
    // What clang or gcc is called here; the SDK's native compiler needs one of them to link.
    private static readonly ServerBinary Linker = new("A C compiler (gcc)", new[] { "clang", "gcc" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists));

    [Fact]
    public async Task Publish_OfNativeApplication_GivesNoTrimWarningAndRuns()
    {
        var linker = Linker.Require();
        var workspace = feed.CreateWorkspace();
        workspace.WriteProject(
            "Native",
            "Microsoft.NET.Sdk.Web",
            """<PackageReference Include="Acgs.Governance" Version="0.1.0" />""",
            $"<PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn><CppCompilerAndLinker>{Path.GetFileName(linker)}</CppCompilerAndLinker>");
        workspace.Write("Native/Program.cs", "// Constitutional Hash: cdd01ef066bc6cf2\n\n" + Repository.QuickStart().Replace("CreateBuilder", "CreateSlimBuilder", StringComparison.Ordinal));

        var publish = (await workspace.RunAsync("publish", "Native", "-r", "linux-x64", "-o", workspace.PathOf("out"))).Succeeded();

        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        await using var service = await Running.StartAsync(workspace.PathOf("out/Native"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Constitutional-Hash", "0000000000000000");
        using var refused = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains(
            "\"error\":\"constitutional_hash_mismatch\"", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("governed", await service.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
    }
}
