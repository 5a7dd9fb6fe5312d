// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Documents;

/// <summary>A comment by which a document shows something wrong on purpose: <c>&lt;!-- acgs-docs: ignore ACGS2013 reason --&gt;</c>.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Rules">The rules that it names.</param>
/// <param name="Reason">The reason.</param>
/// <param name="LastLine">The last line that it holds for: that of the block behind it, or its own within text.</param>
internal sealed partial record IgnoreComment(int Line, IReadOnlyList<string> Rules, string Reason, int LastLine)
{
    /// <summary>Whether it has both a rule and a reason.</summary>
    public bool IsComplete => Rules.Count > 0 && Reason.Length > 0 && Rules.All(DocumentRule.IsKnown);

    /// <summary>The comments of a document.</summary>
    public static IEnumerable<IgnoreComment> In(MarkdownDocument document)
    {
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            var block = document.Blocks[index];
            if (block.Kind == BlockKind.Html && Comment().Match(block.Text) is { Success: true } comment)
            {
                yield return Read(block.LineAt(comment.Index), comment.Groups[1].Value, EndOfNext(document, index));
            }

            // Within text it holds for its own line.
            foreach (var inline in document.InlinesOf(block).Where(inline => inline.Kind == InlineKind.Html && Comment().IsMatch(inline.Value)))
            {
                yield return Read(block.LineAt(inline.Start), Comment().Match(inline.Value).Groups[1].Value, block.LineAt(inline.Start));
            }
        }
    }

    // Comments may follow each other.
    private static int EndOfNext(MarkdownDocument document, int index)
    {
        var next = document.Blocks.Skip(index + 1).FirstOrDefault(block => block.Kind != BlockKind.Html || !Comment().IsMatch(block.Text));
        return next?.LastLine ?? document.Blocks[index].LastLine;
    }

    private static IgnoreComment Read(int line, string text, int lastLine)
    {
        var words = text.Split([' ', '\t', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        var rules = words is ["ignore", ..] ? words.Skip(1).TakeWhile(word => word.StartsWith("ACGS", StringComparison.Ordinal)).ToList() : [];
        return new(line, rules, string.Join(' ', words.Skip(rules.Count + 1)), lastLine);
    }

    [GeneratedRegex(@"<!--\s*acgs-docs:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
