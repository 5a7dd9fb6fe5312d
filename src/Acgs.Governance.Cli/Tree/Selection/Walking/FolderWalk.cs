// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Walks through a folder with as many threads as there are processors, each with one folder at a time.</summary>
/// <param name="root">The folder to walk through.</param>
/// <param name="top">Its path relative to the top, with '/' at its end; empty if it is the top.</param>
/// <param name="rules">What is taken.</param>
/// <param name="check">The check that begins with the walk; <see langword="null"/> for none.</param>
internal sealed class FolderWalk(string root, byte[] top, WalkRules rules, EarlyCheck? check = null) : IDisposable
{
    // Starting threads costs more than listing a few folders does.
    private readonly int _worthThreads = check is null ? 8 : 2;

    private readonly Lock _lock = new();
    private readonly Stack<FolderNode> _waiting = new();
    private readonly SemaphoreSlim _available = new(0);
    private readonly List<UnreadablePath> _unreadable = [];
    private readonly List<string> _attributes = [];
    private Thread[] _others = [];
    private int _unfinished = 1;
    private Exception? _failure;

    /// <summary>What could not be looked into, with paths relative to the root.</summary>
    public IReadOnlyList<UnreadablePath> Unreadable => _unreadable;

    /// <summary>The folders with a file <c>.gitattributes</c>, absolute.</summary>
    public IReadOnlyList<string> FoldersWithAttributes => _attributes;

    /// <summary>What the check that began with the walk found out; <see langword="null"/> for nothing.</summary>
    public JudgedFiles? Judged { get; private set; }

    /// <summary>Walks.</summary>
    /// <param name="start">The folder at the root.</param>
    /// <returns>The files that were taken, relative to the root and in order.</returns>
    public FileList Run(FolderNode start)
    {
        _waiting.Push(start);
        _available.Release();
        Work();
        foreach (var other in _others)
        {
            other.Join();
        }

        if (_failure is not null)
        {
            throw _failure is UsageException or OutOfMemoryException ? _failure : new InvalidOperationException($"'{root}' could not be walked through: {_failure.Message}", _failure);
        }

        _unreadable.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        Judged = check is { IsOff: false } ? WalkedFiles.GatherResults(start, check.Forgotten) : null;
        return WalkedFiles.Gather(start, top.Length);
    }

    public void Dispose() => _available.Dispose();

    private void Work()
    {
        try
        {
            using var visitor = new FolderVisitor(root, top, rules, check?.CreateJudge(root, top.Length));
            while (Take() is { } folder)
            {
                Finish(folder, visitor.Visit(folder));
            }
        }
        catch (Exception exception)
        {
            // Of an unhandled exception the program would die, or wait forever for the memory to say so; the thread that waits reports it.
            Fail(exception);
        }
    }

    private FolderNode? Take()
    {
        _available.Wait();
        lock (_lock)
        {
            return _failure is null && _waiting.TryPop(out var folder) ? folder : null;
        }
    }

    private void Finish(FolderNode folder, FileError error)
    {
        int released;
        lock (_lock)
        {
            if (error != FileError.None)
            {
                _unreadable.Add(new(PathText.Of(folder.Path.AsSpan(top.Length).TrimEnd((byte)'/')), FileErrorText.Of(error)));
            }

            if (folder.HasAttributes)
            {
                _attributes.Add(Path.Combine(root, System.Text.Encoding.UTF8.GetString(folder.Path.AsSpan(top.Length)).TrimEnd('/')));
            }

            // The last one is taken first, so that the folders come in order if there is one thread.
            for (var index = folder.Folders.Count - 1; index >= 0; index--)
            {
                _waiting.Push(folder.Folders[index].Folder);
            }

            _unfinished += folder.Folders.Count - 1;
            released = _unfinished == 0 ? Threads.Count : folder.Folders.Count;
            if (_others.Length == 0 && _waiting.Count >= _worthThreads)
            {
                Start();
            }
        }

        if (released > 0)
        {
            _available.Release(released);
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

    private void Fail(Exception exception)
    {
        lock (_lock)
        {
            _failure ??= exception;
        }

        _available.Release(Threads.Count);
    }
}
