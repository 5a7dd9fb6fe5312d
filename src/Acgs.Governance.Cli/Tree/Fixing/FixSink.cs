// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Checks the files that it is handed, and fixes those that need it.</summary>
internal sealed class FixSink : IFileSink
{
    private readonly FileSelection _selection;
    private readonly SettingsProvider _settings;
    private readonly ComplianceLevel _level;
    private readonly FixOptions _options;
    private readonly StaleFiles _stale;
    private readonly ResultList _results = new(keepsAll: false);
    private readonly List<FileFix> _fixes = [];

    private FixSink(FileSelection selection, SettingsProvider settings, ComplianceLevel level, FixOptions options)
    {
        _selection = selection;
        _settings = settings;
        _level = level;
        _options = options;
        _stale = new(selection.Root);
    }

    /// <summary>Fixes files.</summary>
    /// <param name="selection">The files.</param>
    /// <param name="settings">What is required of them.</param>
    /// <param name="level">The definition of compliance in use.</param>
    /// <param name="options">How files are fixed.</param>
    /// <param name="progress">Told now and then how many more files are done; <see langword="null"/> when nobody looks.</param>
    /// <param name="stop">Ends the work between two files.</param>
    /// <exception cref="UsageException">The configuration of a file is invalid.</exception>
    public static FixResult Fix(
        FileSelection selection, SettingsProvider settings, ComplianceLevel level, FixOptions options, Action<int>? progress = null, CancellationToken stop = default)
    {
        var started = Stopwatch.GetTimestamp();
        var sink = new FixSink(selection, settings, level, options);
        var isComplete = selection.HandTo(sink, progress, stop);
        sink._fixes.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return new(sink._results.ToCheckResult(selection, settings, level, Stopwatch.GetElapsedTime(started)), sink._fixes, IsStopped: !isComplete);
    }

    public IFileVisitor CreateVisitor(IFileReader reader)
    {
        var editor = FileSystem.CreateEditor(_selection.Root);
        var fixer = new FileFixer(editor, _stale, _settings, _options, new(_settings, _level, new()), _selection.Staged);
        return new FixVisitor(_settings, new(reader, _settings, _level), fixer, _results, Add, editor);
    }

    private void Add(List<FileFix> fixes)
    {
        lock (_fixes)
        {
            _fixes.AddRange(fixes);
        }
    }
}
