// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Commands;

/// <summary>Makes sure, before the work begins, that its result has a place to go to.</summary>
internal static class OutputPath
{
    /// <summary>Looks at the value of an option that names a file to be written.</summary>
    /// <exception cref="UsageException">The folder does not exist, or the path is one.</exception>
    public static void Verify(string option, string? path)
    {
        if (path is null)
        {
            return;
        }

        if (path.Length == 0 || Directory.Exists(path))
        {
            throw new UsageException($"{option}: '{path}' is not the name of a file.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new UsageException($"{option}: the folder of '{path}' does not exist. Make it first.");
        }
    }
}
