// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <summary>A file in a JUnit report; all is well with it when there is nothing to say.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Finding">What is reported of it.</param>
/// <param name="Reason">Why it could not be read.</param>
internal readonly record struct JUnitCase(string Path, Finding? Finding = null, string? Reason = null);
