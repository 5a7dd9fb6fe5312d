// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Benchmarks.Corpus;

/// <summary>A real C# file.</summary>
/// <param name="Origin">Where it comes from, for the report.</param>
/// <param name="Body">Its text, without the comments that it begins with and without marks of generated code.</param>
internal sealed record CorpusFile(string Origin, string Body);
