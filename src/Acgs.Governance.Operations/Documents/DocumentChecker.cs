// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Commands;
using Acgs.Governance.Operations.Documents.Links;
using Acgs.Governance.Operations.Documents.Monitoring;
using Acgs.Governance.Operations.Documents.Prose;

namespace Acgs.Governance.Operations.Documents;

/// <summary>Checks documents by all rules.</summary>
/// <param name="tree">The repository.</param>
/// <param name="findCommandError">What is wrong with a call of acgs-cli; <see langword="null"/> if nothing is.</param>
/// <param name="time">Tells today.</param>
internal sealed partial class DocumentChecker(IDocumentTree tree, Func<ToolCall, string?> findCommandError, TimeProvider time)
{
    private readonly IDocumentCheck[] _checks =
    [
        new LinkCheck(), new ToolCommandCheck(findCommandError), new MissingFileCheck(), new SeriesCheck(), new QueryCheck(), new RuleCheck(),
        new DashboardCheck(), new PortCheck(), new SecretCheck(), new VersionCheck(time), new KnownCommandCheck(),
    ];

    private readonly PortContradictions _ports = new();

    /// <summary>Checks a document.</summary>
    /// <param name="path">Its path relative to the root of the repository.</param>
    /// <param name="text">Its content.</param>
    /// <returns>The findings in the order of their lines.</returns>
    public IReadOnlyList<DocumentFinding> Check(string path, string text)
    {
        var document = new CheckedDocument(path, text, tree);
        var mask = new SecretMask(document.Markdown);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var defects = _checks.SelectMany(check => check.Find(document)).Distinct().Select(defect => Finish(defect, mask, lines)).ToList();
        var comments = new IgnoreComments(document.Markdown);
        var left = defects.Where(defect => !comments.Cover(defect)).ToList();
        _ports.Add(PortStatements.Find(document).Where(statement => !comments.Cover(statement.Contradict(statement).Defect)).ToList());
        left.AddRange(comments.FindIdle());
        return [.. left.OrderBy(defect => defect.Line).ThenBy(defect => defect.Rule.Id, StringComparer.Ordinal)
            .Select(defect => new DocumentFinding(path, defect))];
    }

    /// <summary>What documents that were checked say against each other.</summary>
    public IEnumerable<DocumentFinding> FindContradictions() => _ports.Find();

    private static Defect Finish(Defect defect, SecretMask mask, string[] lines) => defect with
    {
        Found = mask.Apply(defect.Found),
        Message = mask.Apply(defect.Message),
        Evidence = defect.Evidence ?? Spaces().Replace(lines.ElementAtOrDefault(defect.Line - 1) ?? string.Empty, " ").Trim(),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
