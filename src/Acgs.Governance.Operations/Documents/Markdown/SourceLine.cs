// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>A line of a block, without the marks of quotes and lists around it.</summary>
/// <param name="Number">The number of the line in the document, from 1 on.</param>
/// <param name="Text">The line without its end.</param>
internal readonly record struct SourceLine(int Number, string Text);
