// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>What must hold for a variant.</summary>
internal static class VariantExtensions
{
    /// <summary>Whether its responses carry the active hash.</summary>
    public static bool IsStamped(this Variant variant) =>
        variant is not (Variant.Bare or Variant.BareWithLogging or Variant.InstrumentsAlone);

    /// <summary>Whether its request is refused.</summary>
    public static bool IsRefused(this Variant variant) => variant is Variant.Refusal or Variant.RefusalWithLedger;
}
