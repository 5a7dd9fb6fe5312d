// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>Finds the files that the user asked for.</summary>
internal static class FileSelector
{
    /// <summary>The files, in order.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="check">The check that may begin with the search; <see langword="null"/> for none.</param>
    /// <exception cref="UsageException">A path does not exist, or what was asked for contradicts itself; or so does what is checked.</exception>
    public static FileSelection Select(FileRequest request, EarlyCheck? check = null)
    {
        Check(request);
        var filter = new PathFilter(request);
        var requested = new RequestedPaths(request);
        // Of a part of the files, all would be judged.
        var selection = Select(request, requested, request.Include.Count + request.Exclude.Count == 0 ? check : null);
        return selection with { Files = filter.Apply(selection.Files), Unreadable = filter.Apply(selection.Unreadable) };
    }

    private static FileSelection Select(FileRequest request, RequestedPaths requested, EarlyCheck? check)
    {
        var folders = new FolderFiles(request, requested.Root);
        var root = TextOf(requested.Root);
        if (requested.Paths is [{ IsFolder: true } only] && only.Path.AsSpan().SequenceEqual(requested.Root))
        {
            check?.Begin(root);
            var below = folders.Below(root, shown: string.Empty, check, out var judged);
            if (check is { IsOff: true, Forgotten.Files: > 0 })
            {
                // What was forgotten is to be judged after all.
                return Select(request, requested, check: null);
            }

            return new(root, below) { Unreadable = folders.Unreadable, Vendored = folders.Vendored(), Judged = judged, Staged = folders.Staged };
        }

        var files = new FileListBuilder();
        foreach (var path in requested.Paths)
        {
            var relative = path.Path.AsSpan(requested.Root.Length);
            if (path.IsFolder)
            {
                files.AddBelow(relative, folders.Below(TextOf(path.Path), PathText.Of(relative)));
            }
            else if (folders.IsWanted(path))
            {
                files.Add(relative);
            }
        }

        return new(root, files.Build()) { Unreadable = folders.Unreadable, Vendored = folders.Vendored(), Staged = folders.Staged };
    }

    private static void Check(FileRequest request)
    {
        var ways = (request.ChangedSince is null ? 0 : 1) + (request.IsStaged ? 1 : 0) + (request.IsFromInput ? 1 : 0);
        if (ways > 1)
        {
            throw new UsageException("Of --changed, --staged and '-' only one can be used.");
        }

        if (request.ChangedSince is { } revision && (revision.Length == 0 || revision[0] == '-'))
        {
            throw new UsageException($"--changed '{revision}' is no revision. Name a commit, a branch or a tag.");
        }
    }

    private static string TextOf(byte[] folder)
    {
        var text = Encoding.UTF8.GetString(folder);
        return text.Length > 1 ? Path.TrimEndingDirectorySeparator(text) : text;
    }
}
