// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The findings that existed when the tool was adopted: they pass, new ones fail.</summary>
internal sealed class Baseline(IReadOnlyCollection<BaselineEntry> entries)
{
    private readonly HashSet<BaselineEntry> _entries = [.. entries];

    public bool Contains(Finding finding) => _entries.Contains(BaselineEntry.Of(finding));

    /// <summary>The entries that are no longer found, sorted. An entry of a file that was not checked is kept, unless the file is gone.</summary>
    public IReadOnlyList<BaselineEntry> FindStale(CheckResult check, IEnumerable<Finding> findings)
    {
        var left = new HashSet<BaselineEntry>(_entries);
        left.ExceptWith(findings.Where(finding => !finding.IsNote).Select(BaselineEntry.Of));
        if (left.Count == 0)
        {
            return [];
        }

        var isRead = new Dictionary<string, bool>(check.Results.Length, StringComparer.Ordinal);
        for (var index = 0; index < check.Results.Length; index++)
        {
            isRead[DisplayPath.Of(check.Files[index])] = check.Results[index].Status != FileStatus.Unreadable;
        }

        left.RemoveWhere(entry => !isRead.GetValueOrDefault(entry.Path, defaultValue: !File.Exists(Path.Combine(check.Selection.Root, entry.Path))));
        return [.. BaselineEntry.Sort(left)];
    }

    /// <summary>The entries after a check: its findings, and the entries of files that were not checked.</summary>
    public IReadOnlyList<BaselineEntry> Update(CheckResult check)
    {
        var findings = Finding.Of(check).Where(finding => !finding.IsNote).ToList();
        return [.. _entries.Except(FindStale(check, findings)).Union(findings.Select(BaselineEntry.Of))];
    }
}
