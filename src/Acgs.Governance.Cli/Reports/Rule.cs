// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <param name="Id">For example <c>ACGS0001</c>.</param>
/// <param name="Title">The title of the page.</param>
/// <param name="Page">The page, in Markdown without links.</param>
internal sealed record Rule(string Id, string Title, string Page);
