// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Fixing;

/// <summary>Finds lines that can be nothing but headers in the syntax of another language, wherever they stand.</summary>
internal static class StrayMarkers
{
    /// <summary>Whether a closer look is worth while, by the bytes: nearly every file has the label once or never.</summary>
    public static bool MayStandIn(ReadOnlySpan<byte> bytes) => bytes.IndexOf("onstitutional"u8) >= 0;
}
