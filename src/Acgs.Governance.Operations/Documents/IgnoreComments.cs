// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Documents;

/// <summary>The comments of a document that ignore findings, and which of them did.</summary>
internal sealed class IgnoreComments
{
    private readonly List<IgnoreComment> _comments;
    private readonly ILookup<int, IgnoreComment> _byLine;
    private readonly HashSet<(IgnoreComment Comment, string Rule)> _used = [];

    public IgnoreComments(MarkdownDocument document)
    {
        _comments = [.. IgnoreComment.In(document)];
        _byLine = _comments.Where(comment => comment.IsComplete)
            .SelectMany(comment => Enumerable.Range(comment.Line, comment.LastLine - comment.Line + 1).Select(line => (Line: line, Comment: comment)))
            .ToLookup(covered => covered.Line, covered => covered.Comment);
    }

    /// <summary>Whether a defect is shown on purpose.</summary>
    public bool Cover(Defect defect)
    {
        var isCovered = false;
        foreach (var comment in _byLine[defect.Line].Where(comment => comment.Rules.Contains(defect.Rule.Id)))
        {
            _used.Add((comment, defect.Rule.Id));
            isCovered = true;
        }

        return isCovered;
    }

    /// <summary>The comments that did nothing, when all defects have been asked about.</summary>
    public IEnumerable<Defect> FindIdle() => _comments.SelectMany(comment => !comment.IsComplete
        ? [new(DocumentRule.Ignore, comment.Line, "acgs-docs", "write <!-- acgs-docs: ignore ACGS2013 reason --> with a rule of documents and a reason")]
        : comment.Rules.Where(rule => !_used.Contains((comment, rule)))
            .Select(rule => new Defect(DocumentRule.Ignore, comment.Line, rule, "ignores nothing; delete it")));
}
