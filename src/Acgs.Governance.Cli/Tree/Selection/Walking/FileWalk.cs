// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.ExceptionServices;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Walks through folders with as many threads as there are processors, each with one folder at a time, and hands the files to a sink.</summary>
/// <param name="selection">What is wanted.</param>
/// <param name="sink">Takes the files.</param>
/// <param name="progress">Told how many more files are done; <see langword="null"/> when nobody looks.</param>
/// <param name="stop">Ends the walk between two files.</param>
internal sealed class FileWalk(FileSelection selection, IFileSink sink, Action<int>? progress, CancellationToken stop)
{
    // Starting threads costs more than a folder or two.
    private const int WorthThreads = 2;

    // Also what is locked, and who waits for folders waits for.
    private readonly Stack<FolderNode> _waiting = new();
    private readonly List<UnreadablePath> _unreadable = [];
    private Thread[] _others = [];
    private int _unfinished;
    private volatile ExceptionDispatchInfo? _failure;
    private volatile bool _isStopped;

    /// <summary>What could not be looked into, in order.</summary>
    public IReadOnlyList<UnreadablePath> Unreadable => _unreadable;

    /// <summary>Whether the walk was told to stop before it came to its end.</summary>
    public bool IsStopped => _isStopped;

    /// <summary>Walks.</summary>
    public void Run(IReadOnlyList<FolderNode> starts)
    {
        if (starts.Count == 0)
        {
            return;
        }

        Push(starts);
        Work();
        foreach (var other in _others)
        {
            other.Join();
        }

        if (_failure is not null)
        {
            Rethrow(_failure);
        }

        _unreadable.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
    }

    /// <summary>Adds work.</summary>
    public void Push(IReadOnlyList<FolderNode> folders)
    {
        lock (_waiting)
        {
            // The last one is taken first, so that the folders come in order if there is one thread.
            for (var index = folders.Count - 1; index >= 0; index--)
            {
                _waiting.Push(folders[index]);
            }

            _unfinished += folders.Count;
            if (_others.Length == 0 && _waiting.Count >= WorthThreads)
            {
                Start();
            }

            Monitor.PulseAll(_waiting);
        }
    }

    /// <summary>Takes notice of a folder that cannot be looked into.</summary>
    public void AddUnreadable(UnreadablePath path)
    {
        lock (_waiting)
        {
            _unreadable.Add(path);
        }
    }

    /// <summary>Whether the walk is to end before the next file, which is then missing.</summary>
    public bool Stops()
    {
        _isStopped |= stop.IsCancellationRequested;
        return _isStopped || _failure is not null;
    }

    private void Work()
    {
        try
        {
            using var worker = new WalkWorker(this, selection, sink, progress);
            for (var folder = Take(finished: 0); folder is not null; folder = Take(finished: 1))
            {
                worker.Do(folder);
            }
        }
        catch (Exception exception)
        {
            // Of an unhandled exception the program would die, or wait forever for the memory to say so; the thread that waits reports it.
            lock (_waiting)
            {
                _failure ??= ExceptionDispatchInfo.Capture(exception);
                Monitor.PulseAll(_waiting);
            }
        }
    }

    /// <summary>The next folder; <see langword="null"/> when there is none and none can come any more.</summary>
    private FolderNode? Take(int finished)
    {
        lock (_waiting)
        {
            _unfinished -= finished;
            while (_failure is null && _waiting.Count == 0 && _unfinished > 0)
            {
                Monitor.Wait(_waiting);
            }

            if (_unfinished == 0)
            {
                Monitor.PulseAll(_waiting);
            }

            return _failure is null && _waiting.TryPop(out var folder) ? folder : null;
        }
    }

    private void Start()
    {
        _others = new Thread[Threads.Count - 1];
        for (var index = 0; index < _others.Length; index++)
        {
            _others[index] = new(Work) { IsBackground = true };
            _others[index].Start();
        }
    }

    private void Rethrow(ExceptionDispatchInfo failure)
    {
        if (failure.SourceException is not (UsageException or IOException or OutOfMemoryException))
        {
            throw new InvalidOperationException($"'{selection.Root}' could not be walked through: {failure.SourceException.Message}", failure.SourceException);
        }

        failure.Throw();
    }
}
