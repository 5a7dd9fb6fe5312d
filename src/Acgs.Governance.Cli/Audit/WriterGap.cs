// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Audit;

/// <summary>Numbers of a writer that have no row.</summary>
/// <param name="Writer">The writer.</param>
/// <param name="Missing">How many.</param>
internal sealed record WriterGap(string Writer, long Missing);
