// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Checks the files that it is handed.</summary>
internal sealed class CheckSink : IFileSink
{
    private readonly SettingsProvider _settings;
    private readonly ComplianceLevel _level;
    private readonly ResultList _results;

    private CheckSink(SettingsProvider settings, ComplianceLevel level, bool keepsAll)
    {
        _settings = settings;
        _level = level;
        _results = new(keepsAll);
    }

    /// <summary>Checks files.</summary>
    /// <param name="selection">The files.</param>
    /// <param name="settings">What is required of them.</param>
    /// <param name="level">The definition of compliance in use.</param>
    /// <param name="keepsAll">Whether the results of files that are only counted are kept too: a tree may have any number of them.</param>
    /// <param name="progress">Told now and then how many more files are done; <see langword="null"/> when nobody looks.</param>
    /// <exception cref="UsageException">The configuration of a file is invalid.</exception>
    public static CheckResult Check(FileSelection selection, SettingsProvider settings, ComplianceLevel level, bool keepsAll, Action<int>? progress = null)
    {
        var started = Stopwatch.GetTimestamp();
        var sink = new CheckSink(settings, level, keepsAll);
        selection.HandTo(sink, progress);
        return sink._results.ToCheckResult(selection, settings, level, Stopwatch.GetElapsedTime(started));
    }

    public IFileVisitor CreateVisitor(IFileReader reader) => new CheckVisitor(_settings, new(reader, _settings, _level), _results);
}
