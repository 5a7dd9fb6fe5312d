// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Files;

/// <summary>Finds the files that the user asked for.</summary>
internal static class FileSelector
{
    /// <summary>The files, in order.</summary>
    /// <exception cref="UsageException">A path does not exist, or what was asked for contradicts itself.</exception>
    public static FileSelection Select(FileRequest request)
    {
        Check(request);
        var filter = new PathFilter(request);
        var requested = new RequestedPaths(request);
        var selection = Select(request, requested);
        return selection with { Files = filter.Apply(selection.Files), Unreadable = filter.Apply(selection.Unreadable) };
    }

    private static FileSelection Select(FileRequest request, RequestedPaths requested)
    {
        var folders = new FolderFiles(request);
        var root = TextOf(requested.Root);
        if (requested.Paths is [{ IsFolder: true } only] && only.Path.AsSpan().SequenceEqual(requested.Root))
        {
            return new(root, folders.Below(root)) { Unreadable = folders.Unreadable, Vendored = folders.Vendored(requested.Root) };
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

        return new(root, files.Build()) { Unreadable = folders.Unreadable, Vendored = folders.Vendored(requested.Root) };
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
