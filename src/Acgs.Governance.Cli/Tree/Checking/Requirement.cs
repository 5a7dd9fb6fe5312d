// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Decides which files are exempt, and which must state the constitution: the same for check, fix and rotation.</summary>
internal static class Requirement
{
    /// <summary>Whether a file is exempt by its type or its settings, whatever it says.</summary>
    public static bool IsExempt(FileSettings file, SourceType? type) => type is { IsMarked: false } || file.Mode == HeaderMode.Off || file.IsGenerated;

    /// <summary>Whether a file is exempt by what it says or how it is called.</summary>
    public static bool IsExempt(ReadOnlySpan<byte> path, FileSettings file, SourceType type, StringText text) =>
        !file.IsDeclaredWritten && (type.IsExempt(text) || (type == SourceType.CSharp && SourceTypes.IsNamedGenerated(path)));

    /// <summary>Whether a verdict is a finding about a file that is not exempt; a JSON document must have the key only where that is configured.</summary>
    public static bool IsFinding(HeaderScan scan, FileSettings file, SourceType type) =>
        scan.IsFinding(isDemanded: type.IsJson ? file.IsJsonKeyDemanded : file.Mode == HeaderMode.Require);
}
