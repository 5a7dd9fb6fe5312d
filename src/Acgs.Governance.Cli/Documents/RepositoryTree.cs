// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Text;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Operations.Documents;
using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Cli.Documents;

/// <summary>What is in a repository: files that are tracked or not ignored (or staged), links, and the folders that they are in.</summary>
internal sealed class RepositoryTree : IDocumentTree, IFileSink
{
    private readonly ConcurrentDictionary<string, Lazy<MarkdownDocument?>> _documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal) { string.Empty };
    private readonly Lazy<Dictionary<string, string>> _pathsIgnoringCase;
    private readonly TrackedPaths _tracked;
    private readonly string _root;
    private readonly bool _isStaged;

    /// <param name="root">The root of the repository.</param>
    /// <param name="isStaged">Whether the next commit counts, and not the working tree.</param>
    public RepositoryTree(string root, bool isStaged)
    {
        (_root, _tracked, _isStaged) = (root, TrackedPaths.Read(root), isStaged);
        _pathsIgnoringCase = new(() => _paths.GroupBy(path => path, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(paths => paths.Key, paths => paths.Min(StringComparer.Ordinal)!, StringComparer.OrdinalIgnoreCase));
        Take(isStaged ? _tracked.Files : _tracked.Absent);
        if (!isStaged)
        {
            new FileSelection(new() { Paths = [root] }).HandTo(this);
        }
    }

    // No file has a NUL in its name, and functions of the system refuse to look for one.
    public bool Contains(string path) =>
        _paths.Contains(path) || _tracked.IsInSubmodule(path) || (!path.Contains('\0', StringComparison.Ordinal) && IsLink(path));

    public string? FindIgnoringCase(string path) => _pathsIgnoringCase.Value.GetValueOrDefault(path);

    public MarkdownDocument? Read(string path) => _documents.GetOrAdd(path, path => new(() => ReadFile(path))).Value;

    public IFileVisitor CreateVisitor(IFileReader reader) => new Visitor(this);

    private MarkdownDocument? ReadFile(string path)
    {
        if (_isStaged && _tracked.ObjectOf(path) is { } blob)
        {
            var result = GitProcess.Run(_root, "cat-file", "blob", blob);
            return result.HasSucceeded ? Parse(result.Output) : null;
        }

        try
        {
            return Parse(File.ReadAllBytes(Path.Combine(_root, path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static MarkdownDocument Parse(byte[] content) => new(DocumentDecoder.Decode(content));

    // The walk leaves out symbolic links, and so what is behind them.
    private bool IsLink(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (_paths.Contains(path[..end]))
            {
                return false;
            }

            if (new FileInfo(Path.Combine(_root, path[..end])).LinkTarget is not null)
            {
                return Path.Exists(Path.Combine(_root, path));
            }
        }

        return false;
    }

    private void Take(IEnumerable<string> paths)
    {
        lock (_paths)
        {
            foreach (var path in paths)
            {
                for (var end = path.Length; end > 0 && _paths.Add(path[..end]); end = path.LastIndexOf('/', end - 1))
                {
                }
            }
        }
    }

    private sealed class Visitor(RepositoryTree tree) : IFileVisitor
    {
        private readonly List<string> _paths = [];

        public void Enter(ReadOnlySpan<byte> folder, bool hasSettings)
        {
        }

        public void Visit(ReadOnlySpan<byte> path, bool isVendored) => _paths.Add(Encoding.UTF8.GetString(path));

        public void Dispose() => tree.Take(_paths);
    }
}
