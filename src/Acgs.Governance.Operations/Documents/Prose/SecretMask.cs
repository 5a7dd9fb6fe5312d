// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using System.Text;
using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Documents.Prose;

/// <summary>Takes the secrets of a document out of what is said about it.</summary>
/// <param name="document">The document.</param>
internal sealed class SecretMask(MarkdownDocument document)
{
    private const string Mask = "***";

    // A shorter one is a part of words; where it is used its place tells.
    private const int MinLength = 6;

    private readonly Lazy<(List<string> All, SearchValues<string> Search)> _secrets = new(() =>
    {
        List<string> secrets = [.. Find(document)];
        return (secrets, SearchValues.Create([.. secrets], StringComparison.Ordinal));
    });

    /// <summary>The text without secrets: those of the document, and what is written as one here, where quotes and ends of lines are gone.</summary>
    public string Apply(string text)
    {
        var (secrets, search) = _secrets.Value;
        foreach (var secret in text.AsSpan().ContainsAny(search) ? secrets : [])
        {
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        }

        foreach (var pattern in SecretPattern.All)
        {
            text = Replace(text, pattern);
        }

        return text;
    }

    // The longest first, since one may be a part of another.
    private static IEnumerable<string> Find(MarkdownDocument document) => document.Blocks
        .SelectMany(block => SecretPattern.All.SelectMany(pattern => pattern.In(block.Text))).Select(secret => SecretValue.Plain(secret.Value))
        .Where(secret => secret.Length >= MinLength).Distinct().OrderByDescending(secret => secret.Length);

    private static string Replace(string text, SecretPattern pattern)
    {
        var masked = new StringBuilder();
        var position = 0;
        foreach (var secret in pattern.Regex.Matches(text).Select(match => match.Groups["secret"]).Where(secret => !SecretValue.IsWord(secret.Value)))
        {
            masked.Append(text, position, secret.Index - position).Append(Mask);
            position = secret.Index + secret.Length;
        }

        return position == 0 ? text : masked.Append(text, position, text.Length - position).ToString();
    }
}
