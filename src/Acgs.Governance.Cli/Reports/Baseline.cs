// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The findings that were there when the tool was adopted: they pass, and new ones fail.</summary>
/// <param name="entries">What is known.</param>
internal sealed class Baseline(IReadOnlyCollection<BaselineEntry> entries)
{
    private readonly HashSet<BaselineEntry> _entries = [.. entries];

    /// <summary>Whether the finding is known.</summary>
    public bool Knows(Finding finding) => _entries.Contains(BaselineEntry.Of(finding));

    /// <summary>The entries that are no longer found, in order. Of a file that was not looked at nothing is known, unless it is gone.</summary>
    public IReadOnlyList<BaselineEntry> FindStale(CheckResult check, IEnumerable<Finding> findings)
    {
        var left = new HashSet<BaselineEntry>(_entries);
        left.ExceptWith(findings.Where(finding => !finding.IsNote).Select(BaselineEntry.Of));
        if (left.Count == 0)
        {
            return [];
        }

        var seen = Seen(check);
        left.RemoveWhere(entry => !seen.GetValueOrDefault(entry.Path, defaultValue: !File.Exists(Path.Combine(check.Selection.Root, entry.Path))));
        return [.. left.OrderBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    /// <summary>The baseline after a check: what was found, and what is known of files that were not looked at.</summary>
    public IReadOnlyList<BaselineEntry> Updated(CheckResult check)
    {
        var findings = Finding.Of(check).Where(finding => !finding.IsNote).ToList();
        var updated = new HashSet<BaselineEntry>(_entries);
        updated.ExceptWith(FindStale(check, findings));
        updated.UnionWith(findings.Select(BaselineEntry.Of));
        return [.. updated];
    }

    /// <summary>The files that were looked at, and whether they could be read.</summary>
    private static Dictionary<string, bool> Seen(CheckResult check)
    {
        var seen = new Dictionary<string, bool>(check.Results.Length, StringComparer.Ordinal);
        for (var index = 0; index < check.Results.Length; index++)
        {
            seen[DisplayPath.Of(check.Files[index])] = check.Results[index].Status != FileStatus.Unreadable;
        }

        return seen;
    }
}
