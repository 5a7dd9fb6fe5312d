// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Puts the files of all folders of a walk into one list. The folders have them in order, so that nothing is sorted here.</summary>
internal static class WalkedFiles
{
    /// <summary>The files of a folder and of those in it.</summary>
    /// <param name="start">The folder.</param>
    /// <param name="skipped">How much at the beginning of each path is left out.</param>
    public static FileList Gather(FolderNode start, int skipped)
    {
        var (count, length) = Measure(start, skipped);
        var paths = new byte[length];
        var ends = new int[count];
        var (next, end) = (0, 0);
        foreach (var (folder, from, to) in Runs(start))
        {
            var prefix = folder.Path.AsSpan(skipped);
            var names = folder.Names.AsSpan(from..to);
            while (!names.IsEmpty)
            {
                var nameEnd = names.IndexOf((byte)0) + 1;
                prefix.CopyTo(paths.AsSpan(end));
                names[..nameEnd].CopyTo(paths.AsSpan(end + prefix.Length));
                end += prefix.Length + nameEnd;
                ends[next++] = end - 1;
                names = names[nameEnd..];
            }
        }

        return new(paths, ends);
    }

    /// <summary>The results for those files, in the same order.</summary>
    /// <param name="start">The folder.</param>
    /// <param name="forgotten">The files that are in no list.</param>
    public static JudgedFiles GatherResults(FolderNode start, Tally forgotten)
    {
        var judged = new JudgedFiles(Measure(start, 0).Count, forgotten);
        foreach (var (folder, from, to) in Runs(start))
        {
            judged.Add(folder, folder.Names.AsSpan(from..to).Count((byte)0));
        }

        return judged;
    }

    private static (int Count, int Length) Measure(FolderNode start, int skipped)
    {
        var (count, length) = (0, 0);
        var waiting = new Stack<FolderNode>([start]);
        while (waiting.TryPop(out var folder))
        {
            count += folder.Count;
            length = checked(length + folder.Names.Length + (folder.Count * (folder.Path.Length - skipped)));
            foreach (var (_, inner) in folder.Folders)
            {
                waiting.Push(inner);
            }
        }

        return (count, length);
    }

    /// <summary>The names that stand together, in the order of their paths. Without recursion: folders may be deeper than a stack.</summary>
    private static IEnumerable<(FolderNode Folder, int From, int To)> Runs(FolderNode start)
    {
        var open = new Stack<(FolderNode Folder, int Inner)>([(start, 0)]);
        while (open.TryPop(out var current))
        {
            var (folder, inner) = current;
            var from = inner == 0 ? 0 : folder.Folders[inner - 1].Position;
            var hasInner = inner < folder.Folders.Count;
            yield return (folder, from, hasInner ? folder.Folders[inner].Position : folder.Names.Length);
            if (hasInner)
            {
                open.Push((folder, inner + 1));
                open.Push((folder.Folders[inner].Folder, 0));
            }
        }
    }
}
