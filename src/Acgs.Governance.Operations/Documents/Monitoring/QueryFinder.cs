// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Markdown;
using Acgs.Governance.Operations.Documents.Shell;

namespace Acgs.Governance.Operations.Documents.Monitoring;

/// <summary>Finds the queries of a document: in fences, in calls of curl and promtool, in rules, in inline code.</summary>
internal static partial class QueryFinder
{
    public static IEnumerable<DocumentQuery> Find(CheckedDocument document) =>
        document.CodeIn("promql").Select(block => new DocumentQuery(block.Text, block.LineAt))
            .Concat(document.Scripts.SelectMany(InScript))
            .Concat(document.Rules.SelectMany(found => found.Rules).Select(rule => rule.Query))
            .Concat(document.Markdown.Blocks.SelectMany(block => InText(document.Markdown, block)));

    /// <summary>The queries of a command.</summary>
    public static IEnumerable<DocumentQuery> In(ShellCommand command)
    {
        foreach (var word in command.Arguments)
        {
            var query = command.Program is "curl" or "wget" ? UrlQuery().Match(word.Text) : Match.Empty;
            if (query.Success)
            {
                yield return new(Uri.UnescapeDataString(query.Groups[1].Value), _ => word.Line);
            }
        }

        if (command.Program == "promtool" && command.Words is [_, { Text: "query" }, { Text: "instant" or "range" }, .., { } last])
        {
            yield return new(last.Text, _ => last.Line);
        }
    }

    private static IEnumerable<DocumentQuery> InScript(CodeScript script) => script.Script.Commands.SelectMany(command =>
        In(command).Select(query => new DocumentQuery(query.Text, query.LineAt)
        {
            Comment = script.Script.Comments.GetValueOrDefault(command.Line - 1, string.Empty),
        }));

    private static IEnumerable<DocumentQuery> InText(MarkdownDocument document, Block block) => document.InlinesOf(block)
        .Where(inline => inline.Kind == InlineKind.Code && Call().IsMatch(inline.Value))
        .Select(inline => new DocumentQuery(inline.Value, _ => block.LineAt(inline.Start)));

    [GeneratedRegex(@"(?:^|[?&])(?:query|match\[\])=([^&]*)")]
    private static partial Regex UrlQuery();

    // Anything else in code may be an option or the name of a setting.
    [GeneratedRegex(@"\b(?:rate|increase|irate|sum|avg|max|min|count|absent|histogram_quantile)\s*(?:by\s*\([^)]*\)\s*)?\(.*\bacgs_")]
    private static partial Regex Call();
}
