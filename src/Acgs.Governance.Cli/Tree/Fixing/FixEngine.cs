// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Judges all files and fixes those that need it, with as many threads as there are processors.</summary>
/// <param name="request">What is to be fixed.</param>
/// <param name="options">How files are fixed.</param>
/// <param name="progress">Told now and then how many files are done; <see langword="null"/> when nobody looks.</param>
/// <param name="stop">Ends the work between two files.</param>
internal sealed class FixEngine(CheckRequest request, FixOptions options, Action<int>? progress, CancellationToken stop)
{
    private const int BatchSize = 16;

    private readonly FileResult[] _results = new FileResult[request.Selection.Files.Count];
    private readonly FileFix?[] _fixes = new FileFix?[request.Selection.Files.Count];
    private readonly bool[] _isSeen = new bool[request.Selection.Files.Count];
    private readonly StaleFiles _stale = new(request.Selection.Root);

    /// <summary>Fixes the files.</summary>
    /// <exception cref="UsageException">The configuration of a file is invalid.</exception>
    public FixResult Run()
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            Batches.Run(_results.Length, BatchSize, Work);
        }
        catch (Exception exception) when (exception is not (UsageException or IOException or OutOfMemoryException))
        {
            throw new InvalidOperationException("A file could not be fixed.", exception);
        }

        // The request to stop may have come behind the last file.
        var isStopped = _isSeen.Contains(false);
        MarkRest();
        return new(new(request, _results, Stopwatch.GetElapsedTime(started)), [.. _fixes.OfType<FileFix>()], isStopped);
    }

    private void Work(Batches batches)
    {
        using var reader = request.Selection.CreateReader();
        using var editor = FileEditors.Create(request.Selection.Root);
        using var memory = new MemoryReader();
        var judge = new FileJudge(reader, request.Settings, request.Level, request.Selection.Vendored);
        var proof = new FixProof(request.Settings, request.Level, memory, request.Selection.Vendored);
        var fixer = new FileFixer(editor, _stale, request.Settings, options, proof, request.Selection.Staged);
        while (!stop.IsCancellationRequested && batches.TryTake(out var start, out var end))
        {
            Work(batches, judge, fixer, start, end);
        }
    }

    private void Work(Batches batches, FileJudge judge, FileFixer fixer, int start, int end)
    {
        for (var index = start; index < end && !stop.IsCancellationRequested && !batches.HasFailed; index++)
        {
            var path = request.Selection.Files[index];
            _results[index] = judge.Judge(path);
            _fixes[index] = fixer.Fix(path, ref _results[index]);
            _isSeen[index] = true;
        }

        progress?.Invoke(end - start);
    }

    /// <summary>What nobody looked at before the work was stopped must not pass for compliant.</summary>
    private void MarkRest()
    {
        for (var index = 0; index < _results.Length; index++)
        {
            _results[index] = _isSeen[index] ? _results[index] : new(FileStatus.Unreadable, ComplianceLevel.None, default, new() { Reason = "not looked at" });
        }
    }
}
