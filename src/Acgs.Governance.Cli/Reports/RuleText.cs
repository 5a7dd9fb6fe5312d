// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <summary>What is known of a rule.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">What it reports, in a few words.</param>
/// <param name="Explanation">What it reports, in a paragraph of Markdown.</param>
/// <param name="Fix">What to do, in a paragraph of Markdown.</param>
/// <param name="Page">The whole page about it, in Markdown.</param>
internal sealed record RuleText(string Id, string Title, string Explanation, string Fix, string Page);
