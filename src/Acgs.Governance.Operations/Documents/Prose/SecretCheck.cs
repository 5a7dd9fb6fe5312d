// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Documents.Prose;

/// <summary>Looks for passwords, keys and tokens. What is found is not shown.</summary>
internal sealed class SecretCheck : IDocumentCheck
{
    private const string Remedy = "write a placeholder such as $PASSWORD; if it was ever used, replace it";

    public IEnumerable<Defect> Find(CheckedDocument document) => document.Markdown.Blocks.SelectMany(block => FindIn(document.Markdown, block));

    private static IEnumerable<Defect> FindIn(MarkdownDocument document, Block block)
    {
        // In prose only what is code can be meant to be used.
        var isCode = block.Kind is BlockKind.Code;
        var inline = isCode ? [] : document.InlinesOf(block).Where(inline => inline.Kind == InlineKind.Code).ToList();
        int[] starts = [.. inline.Select(code => code.Start)];
        return SecretPattern.All.SelectMany(pattern => pattern.In(block.Text)
            .Where(secret => isCode || pattern.IsAnywhere || IsWithin(secret.Index))
            .Select(secret => (pattern.Kind, Secret: secret.Value, Line: block.LineAt(secret.Index))))
            .GroupBy(found => found.Line)
            .Select(found => new Defect(DocumentRule.Secret, found.Key, found.First().Kind, Remedy)
            {
                Evidence = SecretValue.DigestOf(string.Join('\n', found.Select(secret => secret.Secret))),
            });

        bool IsWithin(int index)
        {
            var found = Array.BinarySearch(starts, index);
            found = found < 0 ? ~found - 1 : found;
            return found >= 0 && index < inline[found].End;
        }
    }
}
