// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Platform.Tests.Guide;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page, below docs.</param>
/// <param name="Line">The line of its first line in the page.</param>
/// <param name="Language">Its language.</param>
/// <param name="IsExample">Whether it needs what cannot be had in a test.</param>
/// <param name="Text">What it holds.</param>
internal sealed record GuideBlock(string Page, int Line, string Language, bool IsExample, string Text)
{
    public override string ToString() => $"{Page}:{Line}";
}
