// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Output;

/// <summary>A file in a JUnit report.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Kind"><c>failure</c>, <c>error</c>, or <see langword="null"/> when all is well.</param>
/// <param name="Type">The rule and the verdict.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record JUnitCase(string Path, string? Kind, string Type, string Message);
