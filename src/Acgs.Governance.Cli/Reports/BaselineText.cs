// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes for people what a baseline did.</summary>
internal static class BaselineText
{
    public static void Write(TextWriter output, int baselined, IReadOnlyList<BaselineEntry> stale)
    {
        if (baselined > 0)
        {
            output.WriteLine($"Baseline: {Plural.Of(baselined, "known finding")} passed.");
        }

        if (stale.Count > 0)
        {
            var (entries, them) = stale.Count == 1 ? ("entry", "it") : ("entries", "them");
            output.WriteLine($"Baseline: {stale.Count} stale {entries}; --update-baseline removes {them}:");
            foreach (var entry in stale)
            {
                output.WriteLine($"  {ControlCharacters.Escape(entry.Path)} {ControlCharacters.Escape(entry.Id)}");
            }
        }
    }
}
