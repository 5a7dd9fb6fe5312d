// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Gathers results, which come in any order. Each thread has a list of its own, and they are put together.</summary>
/// <param name="keepsAll">Whether the results of files that are only counted are kept too.</param>
/// <param name="whole">The list of all threads; <see langword="null"/> when this is it.</param>
internal sealed class ResultList(bool keepsAll, ResultList? whole = null)
{
    // Handed on often, so that the list of a thread does not grow: what it would outgrow stays in memory for a while.
    private const int PartLength = 256;

    private readonly List<byte[]> _paths = [];
    private readonly List<FileResult> _results = [];
    private readonly SummaryCounts _counts = new();

    /// <summary>An empty list for a thread.</summary>
    public ResultList CreatePart() => new(keepsAll, whole: this);

    /// <summary>Adds the result for a file.</summary>
    public void Add(ReadOnlySpan<byte> path, FileResult result)
    {
        _counts.Add(path, result);
        if (!keepsAll && result.Detail is null)
        {
            return;
        }

        _paths.Add(path.ToArray());
        _results.Add(result);
        if (_paths.Count == PartLength)
        {
            whole?.Take(_paths, _results);
        }
    }

    /// <summary>Hands on what a thread has gathered.</summary>
    public void Complete()
    {
        whole!.Take(_paths, _results);
        lock (whole._counts)
        {
            whole._counts.Add(_counts);
        }
    }

    /// <summary>The results in the order of the paths.</summary>
    public CheckResult ToCheckResult(FileSelection selection, SettingsProvider settings, ComplianceLevel level, TimeSpan elapsed)
    {
        // In place: there may be a hundred thousand.
        CollectionsMarshal.AsSpan(_paths).Sort(CollectionsMarshal.AsSpan(_results), static (left, right) => left.AsSpan().SequenceCompareTo(right));
        return new(selection, settings, level) { Files = _paths, Results = [.. _results], Counts = _counts, Elapsed = elapsed };
    }

    private void Take(List<byte[]> paths, List<FileResult> results)
    {
        lock (_paths)
        {
            _paths.AddRange(paths);
            _results.AddRange(results);
        }

        paths.Clear();
        results.Clear();
    }
}
