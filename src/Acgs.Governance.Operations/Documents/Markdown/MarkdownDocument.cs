// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>A document: its blocks, what is linked in it, and what can be linked to.</summary>
internal sealed partial class MarkdownDocument
{
    // What stands before a fragment that an author chooses.
    private const string Name = @"(?:#|(?:[^{}]{0,100}\s)?id\s?=\s?[""']?)";

    private static readonly string[] FootnotePrefixes = ["fn:", "fnref:", "fn", "fnref", "fn-", "fnref-"];

    private readonly Lazy<HashSet<string>> _anchors;
    private readonly Lazy<bool> _includes;
    private readonly Dictionary<Block, List<Inline>> _inlines = [];

    /// <param name="text">The document.</param>
    public MarkdownDocument(string text)
    {
        Blocks = BlockScanner.Scan(text.TrimStart('\uFEFF'));
        Definitions = [.. Blocks.Where(block => block.Kind == BlockKind.Text).SelectMany(DefinitionsIn)];
        Labels = Definitions.Select(definition => LabelOf(definition.Label)).ToHashSet(StringComparer.Ordinal);
        _includes = new(() => Blocks.Any(block => block.Kind == BlockKind.Text && Inclusion().IsMatch(block.Text)));
        _anchors = new(() => FindAnchors().ToHashSet(StringComparer.Ordinal));
    }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The definitions of references.</summary>
    public IReadOnlyList<(string Label, string Destination, int Line)> Definitions { get; }

    /// <summary>Their labels, as they are compared.</summary>
    public IReadOnlySet<string> Labels { get; }

    /// <summary>The fragments that a link can have.</summary>
    public IReadOnlySet<string> Anchors => _anchors.Value;

    /// <summary>Whether a generator puts other text into it, whose headings are not known.</summary>
    public bool IncludesOthers => _includes.Value;

    /// <summary>The markup in a block of text or a heading.</summary>
    public IReadOnlyList<Inline> InlinesOf(Block block)
    {
        if (!_inlines.TryGetValue(block, out var inlines))
        {
            inlines = block.Kind is BlockKind.Text or BlockKind.Heading ? InlineScanner.Scan(block.Text) : [];
            _inlines.Add(block, inlines);
        }

        return inlines;
    }

    /// <summary>A label as it is compared: without case, with single spaces.</summary>
    public static string LabelOf(string label) => Spaces().Replace(label.Trim(), " ").ToUpperInvariant();

    private static IEnumerable<(string Label, string Destination, int Line)> DefinitionsIn(Block block) =>
        Definition().Matches(block.Text).Select(match =>
            (match.Groups[1].Value, LinkTail.Unescape(match.Groups[2].Value.Trim('<', '>')), block.LineAt(match.Index)));

    private IEnumerable<string> FindAnchors()
    {
        var headings = Blocks.SelectMany(HeadingsIn).ToList();
        var named = headings.Select(heading => (Text: heading, Id: Attribute().Match(heading))).Where(heading => heading.Id.Success).ToList();
        var html = Blocks.Where(block => block.Kind == BlockKind.Html).Select(block => block.Text)
            .Concat(Blocks.SelectMany(InlinesOf).Where(inline => inline.Kind == InlineKind.Html).Select(inline => inline.Value));
        return HeadingSlug.Of(headings, Labels).Concat(html.SelectMany(HtmlTags.AnchorsIn)).Concat(FindFootnotes())
            .Concat(Blocks.Where(block => block.Kind is BlockKind.Text or BlockKind.Heading).SelectMany(block => AttributeList().Matches(block.Text))
                .Select(match => match.Groups["id"].Value))
            .Concat(HeadingSlug.Of(named.Select(heading => heading.Text[..heading.Id.Index]), Labels));
    }

    // The notes and their marks, as GitHub, MkDocs and markdown-it name them.
    private IEnumerable<string> FindFootnotes() => Blocks.Where(block => block.Kind == BlockKind.Text)
        .SelectMany(block => Footnote().Matches(block.Text)).Select(match => match.Groups[1].Value)
        .SelectMany(label => FootnotePrefixes.Select(prefix => prefix + label));

    private static IEnumerable<string> HeadingsIn(Block block) => block.Kind switch
    {
        BlockKind.Heading => [block.Text],
        BlockKind.Html => HtmlTags.HeadingsIn(HtmlTags.WithoutComments(block.Text)),
        _ => [],
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // Fragments that kramdown, Docusaurus and MkDocs let an author choose.
    [GeneratedRegex(@"\{:?\s?" + Name + @"(?<id>[\w.:-]{1,200})[^{}]{0,200}\}")]
    private static partial Regex AttributeList();

    [GeneratedRegex(@"\{:?\s?" + Name + @"[\w.:-]{1,200}[^{}]{0,200}\}$")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^\[\^([^\[\]\s]{1,200})\]:", RegexOptions.Multiline)]
    private static partial Regex Footnote();

    // Snippets of MkDocs and its plugins, includes of Jekyll, mdBook, Hugo and DocFX.
    [GeneratedRegex(
        @"^\s*(?:-{1,}8<-{1,}|:::+\s+[\w-]+\.|:::+\s+mkdocs-|\{%-?\s*include|\{\{\s*#include|\{\{[%<]\s*include|\[!(?i:include))",
        RegexOptions.Multiline)]
    private static partial Regex Inclusion();

    // Footnotes are none. Addresses may be made by a template.
    [GeneratedRegex(
        @"^\[((?!\^)(?:[^\[\]\\]|\\.){1,999})\]:\s*(<[^<>\n]*>|\{\{[^{}\n]*\}\}\S*|[^\s<]\S*)"
        + @"(?:\s+(?:""[^""]*""|'[^']*'|\([^()]*\)))?[ \t]*$",
        RegexOptions.Multiline)]
    private static partial Regex Definition();
}
