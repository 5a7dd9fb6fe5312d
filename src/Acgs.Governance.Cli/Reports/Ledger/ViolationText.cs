// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Reports.Ledger;

/// <summary>Writes violations for people, one a line.</summary>
internal static class ViolationText
{
    private static readonly int Width = Enum.GetValues<ViolationSeverity>().Max(severity => ViolationFields.Name(severity).Length);

    public static void Write(IEnumerable<ViolationRecord> records, TextWriter output, Colors colors)
    {
        foreach (var record in records)
        {
            var color = record.Severity >= ViolationSeverity.High ? colors.Bad : colors.Note;
            var count = record.Count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({record.Count} times)");
            var route = record.Method == ViolationFields.None ? string.Empty : ControlCharacters.Escape($" {record.Method} {record.Route}");
            output.Write($"{ViolationFields.Format(record.OccurredAt)}  {color}{ViolationFields.Name(record.Severity).PadRight(Width)}{colors.End}");
            output.Write($"  {ControlCharacters.Escape($"{record.Service}  {record.Rule}: {record.Outcome}")}{route}{count}");
            output.WriteLine($"  {record.Id}");
        }
    }
}
