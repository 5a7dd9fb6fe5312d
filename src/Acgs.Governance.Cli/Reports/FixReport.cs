// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Fixing;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The report of a fix for people: what was done goes to standard output, what was not to standard error.</summary>
internal static class FixReport
{
    /// <summary>One line for each file that was changed.</summary>
    public static void WriteChanges(FixResult result, TextWriter output)
    {
        foreach (var fix in result.Changed)
        {
            output.WriteLine($"{fix.Path}: {Describe(fix)}");
        }
    }

    /// <summary>The changes as a patch.</summary>
    public static void WriteDiff(FixResult result, Stream output)
    {
        foreach (var fix in result.Changed)
        {
            output.Write(fix.Diff.Span);
        }
    }

    /// <summary>The document of a check with <c>changed</c>, <c>refused</c> and <c>repaired</c>.</summary>
    public static void WriteJson(FixResult result, Stream output) => JsonReport.Write(ReportBuilder.Of(result.Check), output, json =>
    {
        JsonStrings.Write(json, "changed", result.Changed.Select(fix => fix.Path));
        JsonPairs.Write(json, "refused", "reason", result.Refused.Select(fix => (fix.Path, fix.Refusal!)));
        JsonPairs.Write(json, "repaired", "what", result.Repaired.Select(fix => (fix.Path, string.Join("; ", fix.Repairs))));
    });

    /// <summary>What was left, and the sum.</summary>
    public static void WriteRest(FixResult result, FixOptions options, TextWriter error)
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
        error.WriteLine(
            $"{result.Check.Counts.Files} files, {result.Changed.Count()} {changed}, {result.Repaired.Count()} of them repaired, "
            + $"{result.Refused.Count()} refused, {Finding.Of(result.Check).Count(finding => !finding.IsNote)} findings left");
        if (result.IsToBeStaged && options.IsWriting)
        {
            error.WriteLine("acgs-cli: what was changed is not staged yet; look at it, stage it with 'git add', and commit.");
        }

        if (result.IsStopped)
        {
            error.WriteLine("acgs-cli: stopped before all files were looked at; run it again to go on.");
        }
    }

    private static string Describe(FileFix fix)
    {
        var repaired = fix.Repairs.Count > 0 ? "repaired: " + string.Join("; ", fix.Repairs) : null;
        return string.Join(", ", new[] { fix.Done, repaired }.OfType<string>());
    }
}
