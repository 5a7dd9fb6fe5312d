// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Commands;

internal static class OutputPath
{
    /// <summary>Validates an option that names an output file, before the work begins.</summary>
    /// <exception cref="UsageException">The folder does not exist, or the path is a folder.</exception>
    public static void Verify(string option, string? path)
    {
        if (path is not null && (path.Length == 0 || Directory.Exists(path)))
        {
            throw new UsageException($"{option}: '{path}' is not a file name.");
        }

        if (path is not null && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new UsageException($"{option}: the folder of '{path}' does not exist.");
        }
    }
}
