// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Judges all files, with as many threads as there are processors. Every result has a place of its own, so that the order is that of the files.</summary>
/// <param name="request">What is to be checked.</param>
/// <param name="progress">Told now and then how many files are done; <see langword="null"/> when nobody looks.</param>
internal sealed class CheckEngine(CheckRequest request, Action<int>? progress)
{
    private const int BatchSize = 64;

    private readonly FileResult[] _results = request.Selection.Judged?.Results ?? new FileResult[request.Selection.Files.Count];

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

        Batches.Run(_results.Length, BatchSize, Work);
        return new(request, _results, Stopwatch.GetElapsedTime(started));
    }

    private void Work(Batches batches)
    {
        using var reader = request.Selection.CreateReader();
        var judge = new FileJudge(reader, request.Settings, request.Level, request.Selection.Vendored);
        while (batches.TryTake(out var start, out var end))
        {
            Judge(judge, start, end);
            progress?.Invoke(end - start);
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
}
