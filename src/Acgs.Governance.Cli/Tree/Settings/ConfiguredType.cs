// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>The types that <c>acgs_type</c> names.</summary>
internal static class ConfiguredType
{
    private const string NoneName = "none";

    private static readonly FileType None = FileType.Exempt(NoneName, Exemption.Off, string.Empty);

    /// <summary>The type of the given name, which is an id or a suffix without its point; <see langword="null"/> when there is none.</summary>
    public static FileType? Find(string name) =>
        name.Equals(NoneName, StringComparison.OrdinalIgnoreCase) ? None : FileTypes.ById(name) ?? FileTypes.Find("_." + name);
}
