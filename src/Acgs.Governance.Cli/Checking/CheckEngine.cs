// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Acgs.Governance.Cli.Checking;

/// <summary>Judges all files, with as many threads as there are processors. Every result has a place of its own, so that the order is that of the files.</summary>
/// <param name="request">What is to be checked.</param>
/// <param name="progress">Told now and then how many files are done; <see langword="null"/> when nobody looks.</param>
internal sealed class CheckEngine(CheckRequest request, Action<int>? progress)
{
    // Few enough to share the work evenly, enough that threads seldom meet.
    private const int BatchSize = 64;

    private readonly FileResult[] _results = request.Selection.Judged?.Results ?? new FileResult[request.Selection.Files.Count];
    private int _next;
    private volatile ExceptionDispatchInfo? _failure;

    /// <summary>Judges the files.</summary>
    /// <exception cref="UsageException">The configuration of a file is invalid.</exception>
    /// <exception cref="IOException">The root has vanished.</exception>
    public CheckResult Run()
    {
        var started = Stopwatch.GetTimestamp();
        if (request.Selection.Judged is { IsComplete: true })
        {
            return new(request, _results, TimeSpan.Zero);
        }

        var batches = (_results.Length + BatchSize - 1) / BatchSize;
        var others = new Thread[Math.Max(0, Math.Min(Environment.ProcessorCount, batches) - 1)];
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

        _failure?.Throw();

        return new(request, _results, Stopwatch.GetElapsedTime(started));
    }

    private void Work()
    {
        try
        {
            using var reader = request.Selection.CreateReader();
            var judge = new FileJudge(reader, request.Settings, request.Level, request.Selection.Vendored);
            for (var start = Take(); start < _results.Length && _failure is null; start = Take())
            {
                var end = Math.Min(start + BatchSize, _results.Length);
                Judge(judge, start, end);
                progress?.Invoke(end - start);
            }
        }
        catch (Exception exception)
        {
            // Of an unhandled exception the program would die; the thread that waits reports it.
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }

    private void Judge(FileJudge judge, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (request.Selection.Judged is not { } judged || !judged.IsJudged(index))
            {
                _results[index] = judge.Judge(request.Selection.Files[index]);
            }
        }
    }

    private int Take() => Interlocked.Add(ref _next, BatchSize) - BatchSize;
}
