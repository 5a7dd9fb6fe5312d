// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>The packages of acgs-cli, as its own script makes them.</summary>
public sealed class PackedTool : IAsyncLifetime
{
    /// <summary>A point in time that stands for that of the commit.</summary>
    private static readonly Dictionary<string, string?> Environment = new(Repository.BuildEnvironment) { ["SOURCE_DATE_EPOCH"] = "1767225600" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-tool-");

    /// <summary>The folder of the packages.</summary>
    internal string Folder => _folder.FullName;

    /// <summary>What the script printed.</summary>
    internal string Output { get; private set; } = string.Empty;

    public async ValueTask InitializeAsync() => Output = (await PackAsync(Folder)).Succeeded().Output;

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes the packages in a folder.</summary>
    internal static Task<CommandResult> PackAsync(string folder) =>
        DotNet.RunProgramAsync(Path.Combine(Repository.Root, "src/Acgs.Governance.Cli/pack.sh"), Repository.Root, Environment, folder);
}
