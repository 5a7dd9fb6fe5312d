// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PackageTests;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace Acgs.Governance.PackageTests;

/// <summary>
/// The packages of this tree as a feed beside the user's own, with a package folder of its own: what is cached on this machine
/// from an earlier build cannot stand in for what was packed now.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("acgs-packages-");

    internal IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["NUGET_PACKAGES"] = Path.Combine(_root.FullName, "packages"),
    };

    public async ValueTask InitializeAsync()
    {
        (await DotNet.RunAsync(Repository.Root, Repository.BuildEnvironment, "pack", "-c", "Release")).Succeeded();
        var feed = _root.CreateSubdirectory("feed");
        foreach (var package in Directory.GetFiles(Repository.Packages, "*.nupkg"))
        {
            File.Copy(package, Path.Combine(feed.FullName, Path.GetFileName(package)));
        }

        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{feed.FullName}" />
              </packageSources>
            </configuration>
            """, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A new folder outside the source tree that sees the feed.</summary>
    internal Workspace CreateWorkspace() => new(_root.CreateSubdirectory(Path.GetRandomFileName()).FullName, Environment);
}
