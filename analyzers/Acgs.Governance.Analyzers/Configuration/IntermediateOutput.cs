// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Configuration;

/// <summary>The folder that the build writes sources to. Nobody edits those, so that no header is asked of them.</summary>
internal sealed class IntermediateOutput
{
    private readonly string? _folder;

    public IntermediateOutput(AnalyzerConfigOptions globalOptions)
    {
        var project = globalOptions.FindProperty(ConfigurationKeys.ProjectFolderProperty);
        var output = globalOptions.FindProperty(ConfigurationKeys.IntermediateOutputProperty);
        if (project is null || output is null)
        {
            return;
        }

        // An output folder that holds the project would exempt every file of it.
        var folder = AsFolder(Path.Combine(project, output));
        _folder = AsFolder(project).StartsWith(folder, StringComparison.OrdinalIgnoreCase) ? null : folder;
    }

    /// <summary>Whether <paramref name="path"/> is a file under the folder.</summary>
    /// <remarks>The compiler leaves <c>..</c> in the paths of files that are written so in the project.</remarks>
    public bool Contains(string path) =>
        _folder is not null && Path.IsPathRooted(path) && Path.GetFullPath(path).StartsWith(_folder, StringComparison.OrdinalIgnoreCase);

    private static string AsFolder(string path)
    {
        var separated = Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar));
        return separated.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
    }
}
