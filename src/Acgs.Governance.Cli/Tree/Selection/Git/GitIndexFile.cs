// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Finds out what git tracks: from the index itself, or from git if the index is of a kind that only git knows.</summary>
internal static class GitIndexFile
{
    /// <summary>Reads the index of a working tree.</summary>
    /// <exception cref="InvalidOperationException">Git cannot read it either.</exception>
    public static GitIndex Read(WorkingTree tree)
    {
        try
        {
            var path = Path.Combine(tree.GitFolder, "index");
            var index = File.Exists(path) ? Read(path, tree.Settings.HashLength) : GitIndex.Empty;
            return index.IsOrdered() ? index : throw new InvalidDataException("its entries are not in order");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return AskGit(tree, exception.Message);
        }
    }

    private static GitIndex Read(string path, int hashLength)
    {
        // Git writes a new file and renames it.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 64 * 1024);
        return new GitIndexReader(file, hashLength).Read();
    }

    private static GitIndex AskGit(WorkingTree tree, string reason)
    {
        var result = GitProcess.Run(tree.Top, "ls-files", "--stage", "-z");
        if (!result.HasSucceeded)
        {
            throw new InvalidOperationException($"The index of the repository '{tree.Top}' cannot be read ({reason}); {result.Error}");
        }

        var index = Parse(result.Output);
        return index.IsOrdered() ? index : throw new InvalidOperationException(
            $"The index of the repository '{tree.Top}' is damaged: its entries are not in order. "
            + $"Remove the file '{Path.Combine(tree.GitFolder, "index")}' and run 'git reset' to make it anew.");
    }

    /// <summary>Reads what git lists: mode, hash, stage, a tab and the path.</summary>
    private static GitIndex Parse(byte[] output)
    {
        var (starts, ends, kinds) = (new List<int>(), new List<int>(), new List<IndexEntryKind>());
        for (var position = 0; output.AsSpan(position).IndexOf((byte)0) is >= 0 and var length; position += length + 1)
        {
            var entry = output.AsSpan(position, length);
            starts.Add(position + entry.IndexOf((byte)'\t') + 1);
            ends.Add(position + length);
            kinds.Add(entry.StartsWith("160000"u8) ? IndexEntryKind.Submodule : entry.StartsWith("120000"u8) ? IndexEntryKind.Link : IndexEntryKind.File);
        }

        return new(output, [.. starts], [.. ends], [.. kinds]);
    }
}
