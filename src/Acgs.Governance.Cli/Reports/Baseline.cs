// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The findings that existed when the tool was adopted: they pass, new ones fail.</summary>
internal sealed class Baseline(IEnumerable<BaselineEntry> entries)
{
    private readonly HashSet<BaselineEntry> _entries = [.. entries];

    /// <summary>The entries, sorted.</summary>
    public IEnumerable<BaselineEntry> Entries => Sort(_entries);

    public bool Contains(BaselineEntry finding) => _entries.Contains(finding);

    /// <summary>The entries that are no longer found, sorted.
    /// An entry of a file that was not checked is kept, unless the file is among what was named and gone.</summary>
    public IReadOnlyList<BaselineEntry> FindStale(BaselineScope scope)
    {
        var left = _entries.Where(entry => scope.Owns(entry.Id)).Except(scope.Found).ToList();
        if (left.Count > 0)
        {
            var read = scope.Read.ToHashSet(StringComparer.Ordinal);
            left.RemoveAll(entry => !read.Contains(entry.Path)
                && (!scope.Selection.Covers(Encoding.UTF8.GetBytes(entry.Path)) || File.Exists(Path.Combine(scope.Selection.Root, entry.Path))));
        }

        return [.. Sort(left)];
    }

    /// <summary>The baseline after a check: its findings, and the entries of files that were not checked.</summary>
    public Baseline Update(BaselineScope scope) => new(_entries.Except(FindStale(scope)).Union(scope.Found));

    private static IOrderedEnumerable<BaselineEntry> Sort(IEnumerable<BaselineEntry> entries) =>
        entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Id, StringComparer.Ordinal);
}
