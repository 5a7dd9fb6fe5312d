// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Fixing;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the result of a fix: changes to standard output, refusals and totals to standard error.</summary>
internal static class FixReport
{
    public static void WriteChanges(TreeFix fix, TextWriter output)
    {
        foreach (var file in fix.Changed)
        {
            var repaired = file.Repairs.Count > 0 ? "repaired: " + string.Join("; ", file.Repairs) : null;
            output.WriteLine($"{file.Path}: {string.Join(", ", new[] { file.Done, repaired }.OfType<string>())}");
        }
    }

    public static void WriteDiff(TreeFix fix, Stream output)
    {
        foreach (var file in fix.Changed)
        {
            output.Write(file.Diff.Span);
        }
    }

    /// <summary>Writes the document of a check with <c>changed</c>, <c>refused</c> and <c>repaired</c>.</summary>
    public static void WriteJson(TreeFix fix, Stream output) => JsonReport.Write(new(fix), output, json =>
    {
        json.WriteStrings("changed", fix.Changed.Select(file => file.Path));
        json.WritePaths("refused", "reason", fix.Refused.Select(file => (file.Path, file.Refusal!)));
        json.WritePaths("repaired", "what", fix.Repaired.Select(file => (file.Path, string.Join("; ", file.Repairs))));
    });

    public static void WriteTotals(TreeFix fix, TextWriter error)
    {
        foreach (var file in fix.Refused)
        {
            error.WriteLine($"{file.Path}: refused: {file.Refusal}");
        }

        foreach (var file in fix.Files.Where(file => file.Result.Reason is not null))
        {
            error.WriteLine($"{file.Path}: unreadable: {file.Result.Reason}");
        }

        var changed = fix.Options.IsWriting ? "changed" : "to be changed";
        error.WriteLine(
            $"{Plural.Of(fix.Summary.Files, "file")}, {fix.Changed.Count()} {changed}, {fix.Repaired.Count()} of them repaired, "
            + $"{fix.Refused.Count()} refused, {Plural.Of(fix.Summary.Count(FileStatus.Finding), "finding")} left");
        if (fix.IsToBeStaged && fix.Options.IsWriting)
        {
            error.WriteLine("acgs-cli: changes are not staged; review them, stage them with 'git add', and commit again.");
        }

        if (fix.IsStopped)
        {
            error.WriteLine("acgs-cli: stopped before the last file; run the command again to continue.");
        }
    }
}
