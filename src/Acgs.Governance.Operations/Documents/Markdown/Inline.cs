// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>Markup within a block.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Code, a destination, the label of a definition, or the HTML.</param>
/// <param name="Start">Where it begins in the text of the block.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Label">Where the text of a link is, with its markup; kept as a place, since links can be nested as deep as the text is long.</param>
internal sealed record Inline(InlineKind Kind, string Value, int Start, int End, Range Label = default);
