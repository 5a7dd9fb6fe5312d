// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The result of a check as all formats present it.</summary>
internal sealed class Report
{
    private static readonly ComplianceLevel[] AllLevels = [ComplianceLevel.Presence, ComplianceLevel.Header, ComplianceLevel.Strict];

    /// <param name="check">The check.</param>
    /// <param name="baseline">Known findings, which are left out; <see langword="null"/> for none.</param>
    public Report(TreeCheck check, Baseline? baseline = null)
    {
        Check = check;
        Findings = [.. check.Files.Where(file => file.IsFinding && (file.IsNote || baseline?.Contains(BaselineEntry.Of(file)) != true))];
        Failures = Findings.Count(finding => !finding.IsNote);
        Unreadable =
        [
            .. check.Selection.Unreadable.Select(folder => folder.Path.Length > 0 ? folder : folder with { Path = "." }),
            .. check.Files.Where(file => file.Result.Reason is not null).Select(file => new UnreadablePath(file.Path, file.Result.Reason!)),
        ];
        Stale = baseline?.FindStale(BaselineScope.Of(check)) ?? [];
        UnknownTypes = [.. Summary.UnknownEndings.OrderByDescending(ending => ending.Value).ThenBy(ending => ending.Key, StringComparer.Ordinal)];
    }

    public TreeCheck Check { get; }

    /// <summary>Findings and notes, in file order.</summary>
    public IReadOnlyList<CheckedFile> Findings { get; }

    /// <summary>The number of findings that are no notes.</summary>
    public int Failures { get; }

    public IReadOnlyList<UnreadablePath> Unreadable { get; }

    /// <summary>Baseline entries that are no longer found.</summary>
    public IReadOnlyList<BaselineEntry> Stale { get; }

    /// <summary>Extensions of files of unknown type with their counts, the most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> UnknownTypes { get; }

    public Summary Summary => Check.Summary;

    /// <summary>The number of known findings. A baseline passes a file and does not make it compliant.</summary>
    public int Baselined => Summary.Count(FileStatus.Finding) - Failures;

    public ComplianceLevel Level => Check.Level;

    /// <summary>The files in scope that meet each level.</summary>
    public IEnumerable<(ComplianceLevel Level, Share Share)> Levels =>
        AllLevels.Select(level => (level, new Share(level.Name, Summary.CountReaching(level), Summary.InScope)));

    public string Hash => Check.Settings.Default.Constitution.Active;

    public int ExitCode => Unreadable.Count > 0 ? Cli.ExitCode.Failure
        : Failures > 0 ? Cli.ExitCode.Findings
        : Cli.ExitCode.Success;

    /// <summary>Findings per verdict, in rule order.</summary>
    public IEnumerable<KeyValuePair<HeaderVerdict, int>> FindingsByVerdict =>
        Findings.CountBy(finding => finding.Result.Reported).OrderBy(pair => RuleCatalog.IdOf(pair.Key), StringComparer.Ordinal);

    /// <summary>Groups findings and the like by the folder of their path ("." for the root), in folder order; they keep their order.</summary>
    public static IEnumerable<KeyValuePair<string, List<T>>> ByFolder<T>(IEnumerable<T> items, Func<T, string> pathOf)
    {
        var folders = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        var lookup = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var item in items)
        {
            // Looked up by span: one item per file must not cost one string per file.
            var path = pathOf(item).AsSpan();
            var folder = path.Contains('/') ? path[..path.LastIndexOf('/')] : ".";
            (CollectionsMarshal.GetValueRefOrAddDefault(lookup, folder, out _) ??= []).Add(item);
        }

        return folders.OrderBy(pair => pair.Key, StringComparer.Ordinal);
    }
}
