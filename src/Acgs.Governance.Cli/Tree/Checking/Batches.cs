// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.ExceptionServices;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Shares files, by their numbers, among as many threads as there are processors.</summary>
internal sealed class Batches
{
    private readonly int _count;
    private readonly int _size;
    private int _next;
    private volatile ExceptionDispatchInfo? _failure;

    private Batches(int count, int size)
    {
        _count = count;
        _size = size;
    }

    /// <summary>Whether a thread has failed, so that the others need not go on.</summary>
    public bool HasFailed => _failure is not null;

    /// <summary>Lets threads work until no batch is left, and waits for all of them.</summary>
    /// <param name="count">The number of files.</param>
    /// <param name="size">The number of files in a batch: few enough to share the work evenly, enough that threads seldom meet.</param>
    /// <param name="work">What each thread does: it takes batches until there is none.</param>
    public static void Run(int count, int size, Action<Batches> work)
    {
        var batches = new Batches(count, size);
        var others = new Thread[Math.Max(0, Math.Min(Threads.Count, (count + size - 1) / size) - 1)];
        for (var index = 0; index < others.Length; index++)
        {
            others[index] = new(() => batches.Work(work)) { IsBackground = true };
            others[index].Start();
        }

        batches.Work(work);
        foreach (var other in others)
        {
            other.Join();
        }

        batches._failure?.Throw();
    }

    /// <summary>Takes the next batch, unless none is left or a thread has failed.</summary>
    public bool TryTake(out int start, out int end)
    {
        start = HasFailed ? _count : Interlocked.Add(ref _next, _size) - _size;
        end = Math.Min(start + _size, _count);
        return start < _count;
    }

    private void Work(Action<Batches> work)
    {
        try
        {
            work(this);
        }
        catch (Exception exception)
        {
            // Of an unhandled exception the program would die in the middle of other files; the thread that waits throws it.
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
