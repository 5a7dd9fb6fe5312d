// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <param name="Id">For example <c>ACGS0001</c>.</param>
/// <param name="Title">The title of the page.</param>
/// <param name="Cause">The first paragraph of its section "Cause".</param>
/// <param name="Fix">The first paragraph of its section "How to fix".</param>
/// <param name="Page">The page, in Markdown.</param>
internal sealed record Rule(string Id, string Title, string Cause, string Fix, string Page);
