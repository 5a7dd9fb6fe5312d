// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Operations.Documents;

namespace Acgs.Governance.Cli.Documents;

/// <summary>Checks the documents among the files that the user asked for.</summary>
/// <param name="selection">The files.</param>
/// <param name="checker">Checks a document.</param>
internal sealed class DocumentRun(FileSelection selection, DocumentChecker checker) : IFileSink
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

    /// <summary>How many documents were left out because they are test data.</summary>
    public int Exempt { get; private set; }

    public void Run()
    {
        selection.HandTo(this);
        var known = _findings.Select(finding => (finding.Path, finding.Defect.Line, finding.Defect.Rule)).ToHashSet();
        _findings.AddRange(checker.FindContradictions().Where(finding => !known.Contains((finding.Path, finding.Defect.Line, finding.Defect.Rule))));
        _unreadable.AddRange(selection.Unreadable.Select(folder => folder.Path.Length > 0 ? folder : folder with { Path = "." }));
        _read.Sort(StringComparer.Ordinal);
        _unreadable.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));

        // Stable: those of a line are sorted.
        var sorted = _findings.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Defect.Line).ToList();
        _findings.Clear();
        _findings.AddRange(sorted);
    }

    public IFileVisitor CreateVisitor(IFileReader reader) => new DocumentVisitor(this, reader);

    /// <summary>Checks a document. One that breaks the check does not end that of the others.</summary>
    public void Check(string path, string text)
    {
        IReadOnlyList<DocumentFinding> findings;
        try
        {
            findings = checker.Check(path, text);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Add(new(path, $"the check failed: {exception.Message}"));
            return;
        }

        lock (_read)
        {
            _read.Add(path);
            _findings.AddRange(findings);
        }
    }

    /// <summary>Takes note of a document that could not be read.</summary>
    public void AddUnreadable(string path, FileError error) => Add(new(path, error.Describe()));

    /// <summary>Takes note of a document that is test data.</summary>
    public void AddExempt()
    {
        lock (_read)
        {
            Exempt++;
        }
    }

    private void Add(UnreadablePath unreadable)
    {
        lock (_read)
        {
            _unreadable.Add(unreadable);
        }
    }
}
