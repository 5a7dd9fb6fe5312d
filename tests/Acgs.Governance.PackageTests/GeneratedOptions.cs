// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PackageTests;

/// <summary>What a build told the analyzers, as it stands in the file that MSBuild writes for the compiler.</summary>
internal sealed class GeneratedOptions
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    private readonly string[] _sections;

    private GeneratedOptions(string text) => _sections = text.ReplaceLineEndings("\n").Split("\n[");

    /// <summary>The paths of the governed files, relative to the workspace's project and in order; one that is passed twice is here twice.</summary>
    public IEnumerable<string> Governed => Marked("AcgsGoverned");

    public static GeneratedOptions Of(Workspace workspace, string project) =>
        new(workspace.Read($"{project}/obj/Debug/net10.0/{project}.GeneratedMSBuildEditorConfig.editorconfig"));

    public IEnumerable<string> Marked(string metadata) => _sections
        .Where(section => section.Contains($"\n{Prefix}{metadata} = true", StringComparison.Ordinal))
        .Select(Name)
        .Order(StringComparer.Ordinal);

    /// <summary>How many sections there are for a file of this name.</summary>
    public int CountOf(string name) => _sections.Count(section => Name(section) == name);

    public string? Property(string name) => _sections[0].Split('\n')
        .Where(line => line.StartsWith($"build_property.{name} = ", StringComparison.Ordinal))
        .Select(line => line.Split(" = ", 2)[1])
        .FirstOrDefault();

    private static string Name(string section) => Path.GetFileName(section.Split("]\n")[0]);
}
