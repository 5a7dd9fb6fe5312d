// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Benchmarks.Corpus;

/// <summary>A real C# file, without the comments that it begins with.</summary>
/// <param name="Origin">Where it comes from, for the report.</param>
/// <param name="Banner">The comments that it begins with; generated-code marks are left out.</param>
/// <param name="Body">The rest.</param>
internal sealed record CorpusFile(string Origin, string Banner, string Body);
