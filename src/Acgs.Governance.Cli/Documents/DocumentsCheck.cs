// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Operations.Documents;

namespace Acgs.Governance.Cli.Documents;

/// <summary>Checks the documents among the files that the user asked for.</summary>
/// <param name="selection">The files.</param>
/// <param name="checker">Checks a document.</param>
internal sealed class DocumentsCheck(FileSelection selection, DocumentChecker checker) : IFileSink
{
    private readonly List<string> _read = [];
    private readonly List<DocumentFinding> _findings = [];
    private readonly List<UnreadablePath> _unreadable = [];

    public FileSelection Selection => selection;

    /// <summary>The documents that were read, in order.</summary>
    public IReadOnlyList<string> Read => _read;

    /// <summary>All findings, by document and line.</summary>
    public IReadOnlyList<DocumentFinding> Findings => _findings;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<UnreadablePath> Unreadable => _unreadable;

    public void Run()
    {
        selection.HandTo(this);
        _unreadable.AddRange(selection.Unreadable.Select(folder => folder.Path.Length > 0 ? folder : folder with { Path = "." }));
        _read.Sort(StringComparer.Ordinal);
        _unreadable.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));

        // Stable: those of a document are sorted by line.
        var sorted = _findings.OrderBy(finding => finding.Path, StringComparer.Ordinal).ToList();
        _findings.Clear();
        _findings.AddRange(sorted);
    }

    public IFileVisitor CreateVisitor(IFileReader reader) => new DocumentVisitor(this, reader);

    /// <summary>Checks a document.</summary>
    public void Check(string path, string text)
    {
        var findings = checker.Check(path, text);
        lock (_read)
        {
            _read.Add(path);
            _findings.AddRange(findings);
        }
    }

    /// <summary>Takes note of a document that could not be read.</summary>
    public void AddUnreadable(string path, FileError error)
    {
        lock (_read)
        {
            _unreadable.Add(new(path, error.Describe()));
        }
    }
}
