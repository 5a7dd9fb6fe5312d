// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Files;

namespace Acgs.Governance.Cli.Output;

/// <summary>Tells of folders that could not be looked into; whatever the format of the result is.</summary>
internal static class UnreadableReport
{
    public static void Write(IReadOnlyList<UnreadablePath> paths, TextWriter output)
    {
        foreach (var path in paths)
        {
            output.WriteLine($"acgs-cli: '{(path.Path.Length > 0 ? path.Path : ".")}' could not be looked into: {path.Reason}. Grant permission, or leave it out with --exclude.");
        }
    }
}
