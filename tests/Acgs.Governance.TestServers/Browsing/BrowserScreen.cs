// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers.Browsing;

/// <summary>What a page sees of the screen and of the wishes of its reader.</summary>
/// <param name="Width">Of the window, in pixels.</param>
/// <param name="Height">Of the window, in pixels.</param>
/// <param name="IsDark">Whether the reader prefers dark colours.</param>
/// <param name="IsMotionReduced">Whether the reader prefers that nothing moves.</param>
public sealed record BrowserScreen(int Width, int Height, bool IsDark = false, bool IsMotionReduced = false);
