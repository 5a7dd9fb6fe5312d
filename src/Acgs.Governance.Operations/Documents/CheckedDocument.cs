// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Markdown;
using Acgs.Governance.Operations.Documents.Monitoring;

namespace Acgs.Governance.Operations.Documents;

/// <summary>A document that is checked.</summary>
internal sealed class CheckedDocument
{
    private readonly Lazy<IReadOnlyList<CodeScript>> _scripts;
    private readonly Lazy<IReadOnlyList<DocumentQuery>> _queries;
    private readonly Lazy<IReadOnlyList<(Block Block, IReadOnlyList<MonitoringRule> Rules)>> _rules;

    /// <param name="path">Its path relative to the root of the repository.</param>
    /// <param name="text">Its content.</param>
    /// <param name="tree">The repository.</param>
    public CheckedDocument(string path, string text, IDocumentTree tree)
    {
        (Path, Tree, Markdown) = (path, tree, new(text));
        IsOfPlatform = PlatformMention.IsIn(text);
        _scripts = new(() => [.. ScriptFinder.Find(Markdown)]);
        _rules = new(() => [.. CodeIn("yaml", "yml").Select(block => (block, RuleScanner.Scan(block)))]);
        _queries = new(() => [.. QueryFinder.Find(this)]);
    }

    public string Path { get; }

    public IDocumentTree Tree { get; }

    public MarkdownDocument Markdown { get; }

    /// <summary>Whether it speaks of the platform, whose ports and series are known.</summary>
    public bool IsOfPlatform { get; }

    /// <summary>The shell code in it.</summary>
    public IReadOnlyList<CodeScript> Scripts => _scripts.Value;

    /// <summary>The blocks of YAML, with the rules of Prometheus in them.</summary>
    public IReadOnlyList<(Block Block, IReadOnlyList<MonitoringRule> Rules)> Rules => _rules.Value;

    /// <summary>The queries in it.</summary>
    public IReadOnlyList<DocumentQuery> Queries => _queries.Value;

    /// <summary>The fenced code of a language.</summary>
    public IEnumerable<Block> CodeIn(params string[] languages) =>
        Markdown.Blocks.Where(block => block.Kind == BlockKind.Code && languages.Contains(block.Language));
}
