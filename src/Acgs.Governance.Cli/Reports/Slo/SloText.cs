// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Slo;

namespace Acgs.Governance.Cli.Reports.Slo;

/// <summary>Writes objectives for people, a line each.</summary>
internal sealed class SloText(TextWriter output, Colors colors)
{
    public void Write(SloReport report)
    {
        foreach (var reading in report.Readings)
        {
            var objective = reading.Objective;
            var value = reading.Value is { } measured ? ObjectiveText.Format(measured, objective.Unit) : "no data";
            var target = ObjectiveText.TargetOf(objective);
            output.WriteLine($"{Verdict(reading.IsMet)}  {objective.Name,-12}  {value,10}  {target,-19}  {objective.Meaning}");
        }

        var budget = report.BudgetLeft is { } left ? left.ToString("0.0%", CultureInfo.InvariantCulture) : "no data";
        output.WriteLine($"error budget left: {budget}");
    }

    private string Verdict(bool? isMet) => isMet switch
    {
        true => $"{colors.Good}met    {colors.End}",
        false => $"{colors.Bad}missed {colors.End}",
        _ => $"{colors.Note}unknown{colors.End}",
    };
}
