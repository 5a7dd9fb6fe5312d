// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Configuration;

/// <summary>The C# files that version control tracks, as the build listed them; every file, when it could not.</summary>
internal sealed class TrackedFiles
{
    private const string MarkKey = "build_metadata.AdditionalFiles.AcgsTracked";
    private const char Separator = '\0';

    private readonly HashSet<string>? _paths;

    private TrackedFiles(HashSet<string>? paths) => _paths = paths;

    /// <summary>Reads the list among the files that the build passes on.</summary>
    public static TrackedFiles Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var list = options.AdditionalFiles.FirstOrDefault(file => provider.GetOptions(file).IsTrue(MarkKey))?.GetText(cancellationToken);
        var project = provider.GlobalOptions.FindProperty(ConfigurationKeys.ProjectFolderProperty);
        return new(list is null || project is null
            ? null
            : new(list.ToString().Split(Separator).Where(name => name.Length > 0).Select(name => PathOf(project, name)), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether the file is tracked. The list has only names that end like C#; anything else counts as tracked.</summary>
    public bool Contains(string path) =>
        _paths is null || !path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || _paths.Contains(Path.GetFullPath(path));

    // Git writes names relative to the project, and the compiler keeps the ".." of a linked file.
    private static string PathOf(string project, string name) => Path.GetFullPath(Path.Combine(project, name));
}
