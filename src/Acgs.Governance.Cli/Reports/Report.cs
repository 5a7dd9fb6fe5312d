// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The result of a check as all formats present it.</summary>
internal sealed class Report
{
    /// <param name="check">The check.</param>
    /// <param name="baseline">Known findings, which are left out; <see langword="null"/> for none.</param>
    public Report(CheckResult check, Baseline? baseline = null)
    {
        var all = Finding.Of(check).ToList();
        Check = check;
        Findings = baseline is null ? all : all.FindAll(finding => finding.IsNote || !baseline.Contains(finding));
        Unreadable = [.. FindUnreadable(check)];
        Stale = baseline?.FindStale(check, all) ?? [];
        UnknownTypes = [.. check.Counts.UnknownEndings.OrderByDescending(ending => ending.Value).ThenBy(ending => ending.Key, StringComparer.Ordinal)];
        Summary = new(check.Counts, Findings.Count(finding => !finding.IsNote), Unreadable.Count);
    }

    public CheckResult Check { get; }

    /// <summary>Findings and notes, in file order.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public IReadOnlyList<UnreadablePath> Unreadable { get; }

    /// <summary>Baseline entries that are no longer found.</summary>
    public IReadOnlyList<BaselineEntry> Stale { get; }

    /// <summary>Extensions of files of unknown type with their counts, the most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> UnknownTypes { get; }

    public Summary Summary { get; }

    public ComplianceLevel Level => Check.Level;

    public string Hash => Check.Settings.Default.Constitution.Active;

    public int ExitCode => Unreadable.Count > 0 ? Cli.ExitCode.Failure
        : Summary.Findings > 0 ? Cli.ExitCode.Findings
        : Cli.ExitCode.Success;

    /// <summary>Findings per verdict, in rule order.</summary>
    public IEnumerable<KeyValuePair<HeaderVerdict, int>> FindingsByVerdict =>
        Findings.CountBy(finding => finding.Verdict).OrderBy(pair => RuleCatalog.IdOf(pair.Key), StringComparer.Ordinal);

    private static IEnumerable<UnreadablePath> FindUnreadable(CheckResult check)
    {
        foreach (var folder in check.Selection.Unreadable)
        {
            yield return folder.Path.Length > 0 ? folder : folder with { Path = "." };
        }

        for (var index = 0; index < check.Results.Length; index++)
        {
            if (check.Results[index] is { Status: FileStatus.Unreadable } result)
            {
                yield return new(DisplayPath.Of(check.Files[index]), result.Detail?.Reason ?? "cannot be read");
            }
        }
    }
}
