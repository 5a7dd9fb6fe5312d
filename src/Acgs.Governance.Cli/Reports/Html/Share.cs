// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>How many judged files of a group comply.</summary>
/// <param name="Name">The group.</param>
/// <param name="Compliant">Those that do.</param>
/// <param name="All">All of them.</param>
internal sealed record Share(string Name, int Compliant, int All);
