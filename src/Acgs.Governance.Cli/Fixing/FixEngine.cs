// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Cli.Checking;
using Acgs.Governance.Cli.Native;

namespace Acgs.Governance.Cli.Fixing;

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
    private int _next;
    private volatile Exception? _failure;

    /// <summary>Fixes the files.</summary>
    /// <exception cref="UsageException">The configuration of a file is invalid.</exception>
    public FixResult Run()
    {
        var started = Stopwatch.GetTimestamp();
        var others = new Thread[Math.Max(0, Math.Min(Environment.ProcessorCount, (_results.Length + BatchSize - 1) / BatchSize) - 1)];
        for (var index = 0; index < others.Length; index++)
        {
            others[index] = new(Work) { IsBackground = true };
            others[index].Start();
        }

        Work();
        foreach (var other in others)
        {
            other.Join();
        }

        if (_failure is not null)
        {
            throw _failure is UsageException ? new UsageException(_failure.Message) : new InvalidOperationException("A file could not be fixed.", _failure);
        }

        MarkRest();
        return new(new(request, _results, Stopwatch.GetElapsedTime(started)), [.. _fixes.OfType<FileFix>()], stop.IsCancellationRequested);
    }

    private void Work()
    {
        try
        {
            using var reader = request.Selection.CreateReader();
            using var editor = FileEditors.Create(request.Selection.Root);
            var judge = new FileJudge(reader, request.Settings, request.Level, request.Selection.Vendored);
            using var memory = new MemoryReader();
            var proof = new FixProof(request.Settings, request.Level, memory, request.Selection.Vendored);
            var fixer = new FileFixer(editor, _stale, request.Settings, options, proof, request.Selection.Staged);
            for (var start = Take(); start < _results.Length && !IsOver; start = Take())
            {
                Work(judge, fixer, start, Math.Min(start + BatchSize, _results.Length));
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Of an unhandled exception the program would die in the middle of other files; the thread that waits reports it.
            _failure = exception;
        }
    }

    private void Work(FileJudge judge, FileFixer fixer, int start, int end)
    {
        for (var index = start; index < end && !IsOver; index++)
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
        for (var index = 0; index < _results.Length && stop.IsCancellationRequested; index++)
        {
            _results[index] = _isSeen[index] ? _results[index] : new(FileStatus.Unreadable, ComplianceLevel.None, default, new() { Reason = "not looked at" });
        }
    }

    private bool IsOver => stop.IsCancellationRequested || _failure is not null;

    private int Take() => Interlocked.Add(ref _next, BatchSize) - BatchSize;
}
