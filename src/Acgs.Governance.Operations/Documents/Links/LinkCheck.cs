// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Documents.Links;

/// <summary>Looks for links and images that lead nowhere within the repository. What is elsewhere is not asked for.</summary>
internal sealed partial class LinkCheck : IDocumentCheck
{
    private const string UserContent = "user-content-";

    private const string Html = ".html";

    // Generators of sites take a page by its name alone, and a folder by its index.
    private static readonly string[] PageEndings = ["", ".md", ".mdx", ".markdown", "/index.md", "/index.mdx", "/README.md"];

    private static readonly string[] SiteFolders = ["issues", "wiki", "releases", "pulls", "blob", "tree", "discussions", "actions"];

    public IEnumerable<Defect> Find(CheckedDocument document)
    {
        var links = document.Markdown.Blocks.SelectMany(block => LinksOf(document.Markdown, block))
            .Concat(document.Markdown.Definitions.Select(definition => (Target: definition.Destination, definition.Line)));
        return links.Select(link => FindDefect(document, link.Target.Trim(), link.Line)).OfType<Defect>()
            .Concat(document.Markdown.Blocks.SelectMany(block => FindUndefined(document.Markdown, block)));
    }

    private static IEnumerable<(string Target, int Line)> LinksOf(MarkdownDocument document, Block block)
    {
        var markup = document.InlinesOf(block).Where(inline => inline.Kind == InlineKind.Link)
            .Select(inline => (inline.Value, block.LineAt(inline.Start)));
        var tags = document.InlinesOf(block).Where(inline => inline.Kind == InlineKind.Html)
            .SelectMany(inline => HtmlTags.LinksIn(inline.Value).Select(link => (link.Target, block.LineAt(inline.Start + link.Position))));
        var html = block.Kind != BlockKind.Html ? [] : HtmlTags.LinksIn(HtmlTags.WithoutComments(block.Text))
            .Select(link => (link.Target, block.LineAt(link.Position)));
        return markup.Concat(tags).Concat(html);
    }

    private static Defect? FindDefect(CheckedDocument document, string target, int line)
    {
        if (target.Length == 0 || Scheme().IsMatch(target) || target.StartsWith("//", StringComparison.Ordinal) || Templates.IsIn(target)
            || Generated().IsMatch(target))
        {
            return null;
        }

        var (path, fragment) = Split(target);
        var folder = path.StartsWith('/') ? string.Empty : RepositoryPath.FolderOf(document.Path);
        var resolved = path.Length == 0 ? document.Path : RepositoryPath.Resolve(folder, path);
        if (resolved is null)
        {
            return IsPageOfGitHub(folder, path) ? null : Wrong(DocumentRule.LinkOutside, line, target, "leaves the repository; write the address of the page");
        }

        // What begins at the root of a site need not be the root of the repository.
        if (path.StartsWith('/') && !document.Tree.Contains(resolved.Split('/')[0]))
        {
            return null;
        }

        if (PagesOf(resolved).FirstOrDefault(document.Tree.Contains) is not { } page)
        {
            return Wrong(DocumentRule.DeadLink, line, target, $"{resolved} is not in the repository{SuggestPage(document.Tree, resolved)}");
        }

        return fragment.Length > 0 && FindTarget(document, page) is { IncludesOthers: false, Anchors: var anchors } && !HasAnchor(anchors, fragment)
            ? Wrong(DocumentRule.MissingAnchor, line, target, $"{page} has no heading or anchor #{fragment}{Suggest(anchors, fragment)}")
            : null;
    }

    // GitHub shows a file below blob/BRANCH/ of the repository, where such a path leads to a page beside its files.
    private static bool IsPageOfGitHub(string folder, string path) =>
        RepositoryPath.Resolve($"?/?/{folder}", path) is { } page && SiteFolders.Contains(page.Split('/')[0]);

    // mdBook writes a readme as the index of its folder.
    private static IEnumerable<string> PagesOf(string path)
    {
        var pages = PageEndings.Select(ending => path + ending);
        if (!path.EndsWith(Html, StringComparison.Ordinal))
        {
            return pages;
        }

        var isIndex = path is "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal);
        return [.. pages, $"{path[..^Html.Length]}.md", .. isIndex ? [$"{path[..^"index.html".Length]}README.md"] : Array.Empty<string>()];
    }

    // The target tells it from others; what else is in its line does not matter.
    private static Defect Wrong(DocumentRule rule, int line, string target, string message) => new(rule, line, target, message) { Evidence = target };

    private static (string Path, string Fragment) Split(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? target : target[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = query < 0 ? path : path[..query];
        return (Uri.UnescapeDataString(path), hash < 0 ? string.Empty : Uri.UnescapeDataString(target[(hash + 1)..]));
    }

    private static MarkdownDocument? FindTarget(CheckedDocument document, string path) =>
        path == document.Path ? document.Markdown
        : Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" ? document.Tree.Read(path)
        : null;

    // GitHub knows the top, the readme on the page of a repository, lines, and a prefix of what users write. DocFX writes tabs as links.
    private static bool HasAnchor(IReadOnlySet<string> anchors, string fragment) => fragment is "top" or "readme" || anchors.Contains(fragment)
        || fragment.StartsWith("tab/", StringComparison.Ordinal)
        || (fragment.StartsWith(UserContent, StringComparison.Ordinal) && anchors.Contains(fragment[UserContent.Length..])) || Lines().IsMatch(fragment);

    private static string Suggest(IReadOnlySet<string> anchors, string fragment) =>
        HeadingSlug.Of(fragment) is var slug && anchors.Contains(slug) ? $"; there is #{slug}" : string.Empty;

    private static string SuggestPage(IDocumentTree tree, string path) =>
        PagesOf(path).Select(tree.FindIgnoringCase).FirstOrDefault(page => page is not null) is { } page ? $"; there is {page}" : string.Empty;

    private static IEnumerable<Defect> FindUndefined(MarkdownDocument document, Block block) => document.InlinesOf(block)
        .Where(inline => inline.Kind == InlineKind.Reference && IsLabel(inline.Value) && !IsAttribute(block.Text, inline))
        .Where(inline => !document.Labels.Contains(MarkdownDocument.LabelOf(inline.Value)))
        .Select(inline => Wrong(
            DocumentRule.UndefinedReference, block.LineAt(inline.Start), inline.Value, $"has no definition; add a line [{inline.Value}]: TARGET"));

    // Attributes of C# stand before a type, or have arguments.
    private static bool IsAttribute(string text, Inline reference) => reference.Value.Contains('(', StringComparison.Ordinal)
        || (text[reference.End - 2] != '[' && reference.End < text.Length && char.IsLetterOrDigit(text[reference.End]));

    // Footnotes and boxes to tick are none, nor are names of code, which plugins of MkDocs resolve.
    private static bool IsLabel(string label) => label.Trim() is not ("" or "x" or "X" or ['^', ..] or ['!', ..]) && !QualifiedName().IsMatch(label);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();

    // References of Julia's Documenter, and the root of a site of Docusaurus.
    [GeneratedRegex(@"^@(?:[a-z]+$|site/)")]
    private static partial Regex Generated();

    [GeneratedRegex(@"^`?[A-Za-z_]\w*(?:\.\w+)+`?$")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"^L[0-9]+(?:C[0-9]+)?(?:-L?[0-9]+(?:C[0-9]+)?)?$")]
    private static partial Regex Lines();
}
