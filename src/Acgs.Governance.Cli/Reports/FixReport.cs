// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Fixing;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the result of a fix: changes to standard output, refusals and totals to standard error.</summary>
internal static class FixReport
{
    public static void WriteChanges(FixResult result, TextWriter output)
    {
        foreach (var fix in result.Changed)
        {
            var repaired = fix.Repairs.Count > 0 ? "repaired: " + string.Join("; ", fix.Repairs) : null;
            output.WriteLine($"{fix.Path}: {string.Join(", ", new[] { fix.Done, repaired }.OfType<string>())}");
        }
    }

    public static void WriteDiff(FixResult result, Stream output)
    {
        foreach (var fix in result.Changed)
        {
            output.Write(fix.Diff.Span);
        }
    }

    /// <summary>Writes the document of a check with <c>changed</c>, <c>refused</c> and <c>repaired</c>.</summary>
    public static void WriteJson(FixResult result, Stream output) => JsonReport.Write(new(result.Check), output, json =>
    {
        json.WriteStrings("changed", result.Changed.Select(fix => fix.Path));
        json.WritePaths("refused", "reason", result.Refused.Select(fix => (fix.Path, fix.Refusal!)));
        json.WritePaths("repaired", "what", result.Repaired.Select(fix => (fix.Path, string.Join("; ", fix.Repairs))));
    });

    public static void WriteTotals(FixResult result, FixOptions options, TextWriter error)
    {
        foreach (var fix in result.Refused)
        {
            error.WriteLine($"{fix.Path}: refused: {fix.Refusal}");
        }

        for (var index = 0; index < result.Check.Results.Length; index++)
        {
            if (result.Check.Results[index] is { Status: FileStatus.Unreadable } unreadable)
            {
                error.WriteLine($"{DisplayPath.Of(result.Check.Files[index])}: unreadable: {unreadable.Detail?.Reason}");
            }
        }

        var changed = options.IsWriting ? "changed" : "to be changed";
        var left = Finding.Of(result.Check).Count(finding => !finding.IsNote);
        error.WriteLine(
            $"{Plural.Of(result.Check.Counts.Files, "file")}, {result.Changed.Count()} {changed}, {result.Repaired.Count()} of them repaired, "
            + $"{result.Refused.Count()} refused, {Plural.Of(left, "finding")} left");
        if (result.IsToBeStaged && options.IsWriting)
        {
            error.WriteLine("acgs-cli: changes are not staged; review them, stage them with 'git add', and commit again.");
        }

        if (result.IsStopped)
        {
            error.WriteLine("acgs-cli: stopped before the last file; run the command again to continue.");
        }
    }
}
