// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Browsing;

/// <summary>What the console of a page would show.</summary>
/// <param name="Source">Where it comes from: <c>console</c>, <c>exception</c>, or a source of the browser, such as <c>security</c> or <c>network</c>.</param>
/// <param name="Text">The message.</param>
public sealed record BrowserMessage(string Source, string Text);
