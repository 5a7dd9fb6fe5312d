// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Puts an index together that is a change of a shared one.</summary>
/// <param name="shared">The shared index.</param>
/// <param name="changes">What is replaced, without a path, and then what is added.</param>
/// <param name="link">Which entries of the shared one are meant.</param>
internal sealed class SplitIndex(GitIndex shared, GitIndex changes, SplitIndexLink link)
{
    private readonly GitIndexBuilder _entries = new();

    /// <summary>The whole index, in order.</summary>
    /// <exception cref="InvalidDataException">The two do not fit.</exception>
    public GitIndex Join()
    {
        var replacement = 0;
        var added = CountReplaced();
        if (added > changes.Count)
        {
            throw new InvalidDataException("it replaces more entries than it has");
        }

        for (var entry = 0; entry < shared.Count; entry++)
        {
            var kind = link.Replaced[entry] ? changes.KindOf(replacement++) : shared.KindOf(entry);
            if (!link.Deleted[entry])
            {
                added = AddUpTo(added, shared[entry]);
                _entries.Add(shared[entry], kind);
            }
        }

        while (added < changes.Count)
        {
            _entries.Add(changes[added], changes.KindOf(added++));
        }

        return _entries.Build();
    }

    private int AddUpTo(int added, ReadOnlySpan<byte> path)
    {
        while (added < changes.Count && changes[added].SequenceCompareTo(path) < 0)
        {
            _entries.Add(changes[added], changes.KindOf(added++));
        }

        return added;
    }

    private int CountReplaced()
    {
        var count = 0;
        for (var entry = 0; entry < shared.Count; entry++)
        {
            count += link.Replaced[entry] ? 1 : 0;
        }

        return count;
    }
}
