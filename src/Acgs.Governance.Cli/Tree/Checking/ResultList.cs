// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Gathers results, which come in any order. Each thread has a list of its own, and they are put together in the end.</summary>
/// <param name="keepsAll">Whether the results of files that are only counted are kept too.</param>
internal sealed class ResultList(bool keepsAll)
{
    private readonly List<(byte[] Path, FileResult Result)> _kept = [];
    private readonly SummaryCounts _counts = new();

    /// <summary>An empty list for a thread.</summary>
    public ResultList CreatePart() => new(keepsAll);

    /// <summary>Adds the result for a file.</summary>
    public void Add(ReadOnlySpan<byte> path, FileResult result)
    {
        _counts.Add(path, result);
        if (keepsAll || result.Detail is not null)
        {
            _kept.Add((path.ToArray(), result));
        }
    }

    /// <summary>Adds what a thread has gathered.</summary>
    public void Add(ResultList part)
    {
        lock (_kept)
        {
            _kept.AddRange(part._kept);
            _counts.Add(part._counts);
        }
    }

    /// <summary>The results in the order of the paths.</summary>
    public CheckResult ToCheckResult(FileSelection selection, SettingsProvider settings, ComplianceLevel level, TimeSpan elapsed)
    {
        _kept.Sort(static (left, right) => left.Path.AsSpan().SequenceCompareTo(right.Path));
        return new(selection, settings, level)
        {
            Files = new(_kept.ConvertAll(file => file.Path)),
            Results = [.. _kept.Select(file => file.Result)],
            Counts = _counts,
            Elapsed = elapsed,
        };
    }
}
