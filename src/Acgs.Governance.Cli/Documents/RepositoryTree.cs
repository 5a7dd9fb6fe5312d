// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Text;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Operations.Documents;
using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Cli.Documents;

/// <summary>What is in a repository: files that are tracked or not ignored, links, and the folders that they are in.</summary>
internal sealed class RepositoryTree : IDocumentTree, IFileSink
{
    private readonly ConcurrentDictionary<string, Lazy<MarkdownDocument?>> _documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal) { string.Empty };
    private readonly string _root;

    /// <param name="root">The root of the repository.</param>
    public RepositoryTree(string root)
    {
        _root = root;
        new FileSelection(new() { Paths = [root] }).HandTo(this);
    }

    public bool Contains(string path) => _paths.Contains(path) || IsLink(path);

    public MarkdownDocument? Read(string path) => _documents.GetOrAdd(path, path => new(() => ReadFile(path))).Value;

    public IFileVisitor CreateVisitor(IFileReader reader) => new Visitor(this);

    private MarkdownDocument? ReadFile(string path)
    {
        try
        {
            return new(File.ReadAllText(Path.Combine(_root, path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

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

    private void Take(List<string> paths)
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
