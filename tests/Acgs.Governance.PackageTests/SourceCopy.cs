// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>The sources of the analyzers in a folder of their own, outside of this repository.</summary>
internal sealed class SourceCopy : IDisposable
{
    private static readonly string[] Sources =
    [
        "analyzers", "src/Shared", "src/Acgs.Governance/build", "BannedSymbols.txt", "CHANGELOG.md", "Directory.Build.props", "Directory.Build.targets",
        "Directory.Packages.props", "global.json", ".editorconfig", ".gitignore",
    ];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("acgs-sources-");

    public async Task CreateAsync()
    {
        foreach (var source in Sources)
        {
            (await DotNet.RunProgramAsync("cp", Repository.Root, new Dictionary<string, string?>(), "--recursive", "--parents", source, _root.FullName)).Succeeded();
        }
    }

    public async Task<Package> PackAnalyzersAsync()
    {
        // The package has the code fixes too, which refer to the analyzers and not the other way round.
        (await DotNet.RunAsync(_root.FullName, new Dictionary<string, string?>(), "restore", "analyzers/Acgs.Governance.CodeFixes")).Succeeded();
        var output = _root.CreateSubdirectory(Path.GetRandomFileName());
        (await DotNet.RunAsync(_root.FullName, new Dictionary<string, string?>(), "pack", "analyzers/Acgs.Governance.Analyzers", "-o", output.FullName)).Succeeded();
        return Package.OpenFile(Directory.GetFiles(output.FullName).Single());
    }

    public async Task<string> CommitAsync(string origin)
    {
        await Git.RunAsync(_root.FullName, "init", "--quiet");
        await Git.RunAsync(_root.FullName, "remote", "add", "origin", origin);
        await Git.RunAsync(_root.FullName, "add", ".");
        await Git.RunAsync(_root.FullName, "-c", "user.name=Test", "-c", "user.email=test@acgs.example", "commit", "--quiet", "-m", "Sources");
        return (await Git.RunAsync(_root.FullName, "rev-parse", "HEAD")).Output.Trim();
    }

    public void Dispose() => _root.Delete(recursive: true);
}
