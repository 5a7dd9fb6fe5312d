// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>
/// The steps of a Dockerfile with two stages, carried out without an engine: what the first copies goes to a folder that has nothing
/// else, its commands run there, and what it publishes is what the second stage starts.
/// </summary>
internal sealed class DockerSteps(Workspace workspace, string context)
{
    private const string Source = "docker/source";

    private readonly string[][] _steps = [.. workspace.Read($"{context}/Dockerfile").Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The instructions without their arguments.</summary>
    public IEnumerable<string> Instructions => _steps.Select(step => step[0]);

    /// <summary>The user of the second stage.</summary>
    public string User => _steps.Last(step => step[0] == "USER")[1];

    /// <summary>Builds, and returns the path of the assembly that the container would start.</summary>
    public async Task<string> BuildAsync()
    {
        foreach (var step in _steps)
        {
            switch (step)
            {
                case ["COPY", var first, .. var others, var destination] when !first.StartsWith("--from", StringComparison.Ordinal):
                    Copy([first, .. others], destination);
                    break;
                case ["RUN", "dotnet", .. var arguments]:
                    (await workspace.RunInAsync(Source, [.. arguments.Select(argument => argument == "/app" ? workspace.PathOf("docker/app") : argument)])).Succeeded();
                    break;
            }
        }

        var entry = string.Join(' ', _steps.Single(step => step[0] == "ENTRYPOINT")).Split('"');
        Assert.Equal("dotnet", entry[1]);
        var assembly = workspace.PathOf($"docker/app/{entry[3]}");
        Assert.True(File.Exists(assembly), $"{assembly} was not published.");
        return assembly;
    }

    // A source with a wildcard may be absent, any other must be there; a folder's content is copied, not the folder.
    private void Copy(IEnumerable<string> sources, string destination)
    {
        foreach (var source in sources)
        {
            var files = source switch
            {
                _ when source.Contains('*', StringComparison.Ordinal) => Directory.GetFiles(workspace.PathOf(context), source),
                _ when source.EndsWith('/') => Directory.GetFiles(workspace.PathOf($"{context}/{source}"), "*", SearchOption.AllDirectories),
                _ => [workspace.PathOf($"{context}/{source}")],
            };
            var root = source.EndsWith('/') ? workspace.PathOf($"{context}/{source}") : null;
            foreach (var file in files)
            {
                var target = Path.Combine(workspace.PathOf(Source), destination, root is null ? Path.GetFileName(file) : Path.GetRelativePath(root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target, overwrite: true);
            }
        }
    }
}
